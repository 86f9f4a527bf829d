using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Exchange;

/// <summary>The file cannot be read as a table, or not any further.</summary>
/// <param name="problem">Why; told beside the field that the file was chosen in.</param>
public sealed class TableFaultException(Problem problem) : IOException(problem.Code)
{
    public const string Field = "File";

    public TableFaultException(string code, object? argument = null)
        : this(new Problem(Field, code, argument))
    {
    }

    public Problem Problem { get; } = problem;
}

/// <summary>How large a table may be. What is larger is no register of channels, or was made to wear the portal out.</summary>
public static class TableLimits
{
    /// <summary>In bytes, as uploaded.</summary>
    public const long LargestFile = 64L * 1024 * 1024;

    /// <summary>In bytes, when the parts of a spreadsheet are unpacked.</summary>
    public const long LargestUnpacked = 1024L * 1024 * 1024;

    /// <summary>Rows below the header.</summary>
    public const int MostRows = 100_000;

    public const int MostColumns = 100;

    /// <summary>Parts in a spreadsheet's package.</summary>
    public const int MostParts = 1000;
}
