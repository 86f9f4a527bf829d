using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Acknowledgements;

/// <summary>Who has acknowledged one guideline.</summary>
public sealed record Details
{
    public static readonly string[] Views = ["waiting", "given", "all"];

    public required GuidelineOnShelf Guideline { get; init; }

    /// <summary>One of <see cref="Views"/>.</summary>
    public required string View { get; init; }

    public required Share Share { get; init; }

    public required IReadOnlyList<BookRow> Rows { get; init; }

    public required Pager Pager { get; init; }

    /// <summary>Whether there is anybody who could be reminded.</summary>
    public required bool CanRemind { get; init; }

    public int CountOf(string view) => view switch
    {
        "given" => Share.Given,
        "waiting" => Share.Wanted - Share.Given,
        _ => Share.Wanted,
    };
}
