using MiunSocial.Domain.Guidelines;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Acknowledgements;

/// <summary>How far the guidelines in force have been acknowledged, and by whom not.</summary>
public sealed record Index
{
    public required bool IsByPerson { get; init; }

    public required Share Total { get; init; }

    /// <summary>How many people have something left to acknowledge.</summary>
    public required int People { get; init; }

    public required IReadOnlyList<GuidelineShare> Guidelines { get; init; }

    /// <summary>Those with most left first.</summary>
    public required IReadOnlyList<PersonShare> Page { get; init; }

    public required Pager Pager { get; init; }
}

public sealed record GuidelineShare(GuidelineOnShelf Guideline, Share Share);

/// <param name="Channels">Those because of which something is asked.</param>
/// <param name="Waiting">How many guidelines wait.</param>
/// <param name="HasAccount">Whether the person can sign in, and so be asked.</param>
public sealed record PersonShare(string Name, IReadOnlyList<Responsibility> Channels, int Waiting, bool HasAccount);

/// <summary>How many of those who are to acknowledge something have.</summary>
public sealed record Share(int Given, int Wanted)
{
    /// <summary>Never a hundred as long as anybody has not.</summary>
    public int Percent => Wanted == 0 ? 100 : Given * 100 / Wanted;

    public static Share Of(IEnumerable<BookRow> rows)
    {
        var all = rows.ToList();
        return new(all.Count(row => !row.Waits), all.Count);
    }
}
