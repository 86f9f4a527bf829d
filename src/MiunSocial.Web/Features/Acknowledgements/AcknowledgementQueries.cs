using System.Globalization;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.Acknowledgements;

/// <summary>Who has acknowledged what, for those who keep the guidelines.</summary>
public sealed class AcknowledgementQueries(AcknowledgementBook book, GuidelineShelf shelf, IStringLocalizer<AcknowledgementsText> texts)
{
    private const int PageSize = 50;

    private static readonly string[] Columns = ["Guideline", "Version", "Name", "Email", "Channels", "Standing", "Acknowledged", "Asked", "Reminders"];

    /// <summary>The first line of an export, in the language of the page.</summary>
    public IReadOnlyList<string> Headings => [.. Columns.Select(column => texts[$"Column.{column}"].Value)];

    /// <param name="byPerson">Whether those who have something left are listed, and not the guidelines.</param>
    public async Task<Index> OverviewAsync(bool byPerson, int page, CancellationToken cancellationToken)
    {
        var rows = await book.ReadAsync(slug: null, cancellationToken) ?? [];
        var people = rows.Where(row => row.Waits).GroupBy(row => row.Duty.EmailKey).Select(PersonOf).OrderByDescending(one => one.Waiting).ThenBy(one => one.Name).ToList();
        var pager = new Pager(page, PageSize, people.Count).WithinReach();
        return new()
        {
            IsByPerson = byPerson,
            Total = Share.Of(rows),
            People = people.Count,
            Guidelines = [.. rows.GroupBy(row => row.Guideline).Select(one => new GuidelineShare(one.Key, Share.Of(one)))],
            Page = [.. people.Skip((pager.Page - 1) * PageSize).Take(PageSize)],
            Pager = pager,
        };
    }

    /// <param name="view">Anything else than <c>given</c> and <c>all</c> is those who have not.</param>
    /// <returns>Null if no guideline in force has the slug.</returns>
    public async Task<Details?> FindAsync(string slug, string? view, int page, CancellationToken cancellationToken)
    {
        if (await shelf.FindAsync(slug, cancellationToken) is not { } guideline || await book.ReadAsync(slug, cancellationToken) is not { } rows)
        {
            return null;
        }
        var current = view is "given" or "all" ? view : "waiting";
        var shown = rows.Where(row => current == "all" || row.Waits == (current == "waiting")).ToList();
        var pager = new Pager(page, PageSize, shown.Count).WithinReach();
        return new()
        {
            Guideline = guideline,
            View = current,
            Share = Share.Of(rows),
            Rows = [.. shown.Skip((pager.Page - 1) * PageSize).Take(PageSize)],
            Pager = pager,
            CanRemind = rows.Any(row => row is { Waits: true, Account: not null }),
        };
    }

    /// <returns>Null if no guideline in force has the slug.</returns>
    public async Task<IReadOnlyList<IReadOnlyList<string>>?> RowsAsync(string? slug, CancellationToken cancellationToken) =>
        (await book.ReadAsync(slug, cancellationToken))?.Select(IReadOnlyList<string> (row) =>
        [
            row.Guideline.Title.In(TextsSetup.CurrentLanguage),
            row.Given?.Label ?? row.Guideline.Label,
            row.Duty.Name,
            row.Duty.Channels[0].Email,
            string.Join(", ", row.Duty.Channels.Select(channel => channel.ChannelName)),
            texts[$"Standing.{StandingOf(row)}"],
            Day(row.Given?.At),
            Day(row.Ask?.AskedAt),
            (row.Ask?.Reminders ?? 0).ToString(CultureInfo.InvariantCulture),
        ]).ToList();

    public static string StandingOf(BookRow row) => row switch
    {
        { Given: not null } => "Given",
        { Account: null } => "NoAccount",
        { Ask: null } => "NotAsked",
        _ => "Waiting",
    };

    private static PersonShare PersonOf(IGrouping<string, BookRow> rows) => new(
        rows.First().Duty.Name,
        [.. rows.SelectMany(row => row.Duty.Channels).DistinctBy(channel => channel.ChannelSlug).OrderBy(channel => channel.ChannelName)],
        rows.Count(),
        rows.First().Account is not null);

    private static string Day(DateTime? moment) =>
        moment is { } at ? SwedishCalendar.DayOf(at).ToString("O", CultureInfo.InvariantCulture) : "";
}
