namespace MiunSocial.Web.Features.Shared;

/// <summary>Where one is in a long list, and how to reach the other pages without losing the filters.</summary>
/// <param name="Page">From 1.</param>
public sealed record Pager(int Page, int PageSize, int Total)
{
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);

    public int First => Total == 0 ? 0 : ((Page - 1) * PageSize) + 1;

    public int Last => Math.Min(Page * PageSize, Total);

    /// <summary>The last page where one beyond it was asked for.</summary>
    public Pager WithinReach() => this with { Page = Math.Min(Page, Pages) };

    /// <summary>A page that a query string asks for; anything unusable is the first.</summary>
    public static int Clamp(int? page) => Math.Clamp(page ?? 1, 1, 100_000);
}
