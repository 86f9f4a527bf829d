namespace MiunSocial.Web.Features.Errors;

public sealed record ErrorPage
{
    /// <summary>One that there is a text for.</summary>
    public required int Status { get; init; }

    /// <summary>Finds the request in the log.</summary>
    public required string Reference { get; init; }

    /// <summary>How the same can be asked again; null where that would not help.</summary>
    public required NextTry? NextTry { get; init; }
}
