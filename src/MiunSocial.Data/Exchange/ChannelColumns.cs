using MiunSocial.Domain.Shared;

namespace MiunSocial.Data.Exchange;

/// <summary>A column of the table of channels.</summary>
/// <param name="Key">The heading that is written: the same in every language, and for ever.</param>
/// <param name="Place">From 0, in the order of the table.</param>
/// <param name="Need">Whether the file, or each row, must have it.</param>
/// <param name="IsOpen">Whether everyone who may browse gets it in an export.</param>
public sealed record ChannelColumn(string Key, int Place, ColumnNeed Need, bool IsOpen);

public enum ColumnNeed
{
    None,

    /// <summary>The column and a value in each row.</summary>
    Required,
}

/// <summary>The table that exports write and imports read: one row for each channel, each field of the registry a column.</summary>
public static class ChannelColumns
{
    /// <summary>Texts that cells may be longer than in no column, in characters.</summary>
    public const int LongestCell = 20_000;

    private static readonly List<ChannelColumn> Columns = [];

    public static readonly ChannelColumn Slug = Open("slug");
    public static readonly ChannelColumn Name = Open("name", ColumnNeed.Required);
    public static readonly ChannelColumn Kind = Open("kind", ColumnNeed.Required);
    public static readonly ChannelColumn Platform = Open("platform");
    public static readonly ChannelColumn Handle = Open("handle");
    public static readonly ChannelColumn Address = Open("address");
    public static readonly ChannelColumn AccountId = Closed("account_id");
    public static readonly ChannelColumn PurposeSv = Open("purpose_sv");
    public static readonly ChannelColumn PurposeEn = Open("purpose_en");
    public static readonly ChannelColumn Audiences = Open("audiences", ColumnNeed.Required);
    public static readonly ChannelColumn Aims = Open("aims");
    public static readonly ChannelColumn Unit = Open("unit", ColumnNeed.Required);
    public static readonly ChannelColumn Languages = Open("languages", ColumnNeed.Required);
    public static readonly ChannelColumn Visibility = Open("visibility");
    public static readonly ChannelColumn Status = Open("status", ColumnNeed.Required);
    public static readonly ChannelColumn ActiveSince = Closed("active_since");
    public static readonly ChannelColumn ClosedOn = Open("closed_on");
    public static readonly ChannelColumn NextReview = Open("next_review");
    public static readonly ChannelColumn LastReviewed = Closed("last_reviewed");
    public static readonly ChannelColumn Responsible = Closed("responsible");
    public static readonly ChannelColumn Administrators = Closed("administrators");
    public static readonly ChannelColumn StandIn = Closed("stand_in");
    public static readonly ChannelColumn FunctionMailbox = Open("function_mailbox");
    public static readonly ChannelColumn CredentialsPlace = Closed("credentials_place");
    public static readonly ChannelColumn AnswerHours = Closed("answer_hours");
    public static readonly ChannelColumn AnswerRoutine = Open("answer_routine");
    public static readonly ChannelColumn PostsPerMonth = Closed("posts_per_month");
    public static readonly ChannelColumn Seasonal = Closed("seasonal");
    public static readonly ChannelColumn Retention = Closed("retention");
    public static readonly ChannelColumn LastArchived = Closed("last_archived");
    public static readonly ChannelColumn DataProtectionAssessed = Closed("data_protection_assessed");
    public static readonly ChannelColumn Accessibility = Closed("accessibility");
    public static readonly ChannelColumn CrisisRole = Closed("crisis_role");
    public static readonly ChannelColumn RecordNumber = Closed("record_number");
    public static readonly ChannelColumn OfficerNotes = Closed("officer_notes");
    public static readonly ChannelColumn FormerAddresses = Closed("former_addresses");

    public static IReadOnlyList<ChannelColumn> All => Columns;

    /// <summary>What everyone who may browse sees of a channel: nobody's name, and no notes.</summary>
    public static IReadOnlyList<ChannelColumn> OfOpenFacts { get; } = [.. Columns.Where(column => column.IsOpen)];

    /// <summary>As headings are compared: <c>Purpose SV</c> and <c>purpose_sv</c> are one.</summary>
    internal static IReadOnlyDictionary<string, ChannelColumn> ByFoldedKey { get; } = Columns.ToDictionary(column => FoldedText.Fold(column.Key));

    private static ChannelColumn Open(string key, ColumnNeed need = ColumnNeed.None) => Add(key, need, isOpen: true);

    private static ChannelColumn Closed(string key) => Add(key, ColumnNeed.None, isOpen: false);

    private static ChannelColumn Add(string key, ColumnNeed need, bool isOpen)
    {
        var column = new ChannelColumn(key, Columns.Count, need, isOpen);
        Columns.Add(column);
        return column;
    }
}
