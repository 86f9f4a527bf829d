using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Loans;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;
using MiunSocial.Web.Infrastructure;

namespace MiunSocial.Web.Features.LoanBlocks;

public sealed class LoanBlockQueries(PortalDbContext db, SignedIn signedIn)
{
    /// <summary>How many that have passed are shown.</summary>
    private const int PastShown = 20;

    public async Task<IndexPage> ListAsync(CancellationToken cancellationToken)
    {
        var today = signedIn.Today;
        var coming = await Rows(db.BlockedDays.Where(one => one.LastDay >= today)).OrderBy(row => row.First).ToListAsync(cancellationToken);
        var past = await Rows(db.BlockedDays.Where(one => one.LastDay < today)).OrderByDescending(row => row.First).Take(PastShown).ToListAsync(cancellationToken);
        return new(coming.ConvertAll(RowOf), past.ConvertAll(RowOf));
    }

    public async Task<Edit> CompleteAsync(Edit form, CancellationToken cancellationToken) => form with
    {
        Channels = await ChannelsAsync(cancellationToken),
        Booked = await BookedAsync(form, cancellationToken),
    };

    public Task<Edit> NewAsync(CancellationToken cancellationToken) => CompleteAsync(new() { Id = Guid.CreateVersion7(signedIn.Now) }, cancellationToken);

    /// <returns>Null if there are no such days.</returns>
    public async Task<Edit?> FormAsync(Guid id, CancellationToken cancellationToken) =>
        await db.BlockedDays.AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, cancellationToken) is { } blocked
            ? await CompleteAsync(
                new()
                {
                    Id = id,
                    ChannelId = blocked.ChannelId,
                    FirstDay = blocked.FirstDay,
                    LastDay = blocked.LastDay,
                    ReasonSv = blocked.Reason.Sv,
                    ReasonEn = blocked.Reason.En,
                    Version = blocked.Version,
                    IsKept = true,
                },
                cancellationToken)
            : null;

    public Task<LatestChange?> LatestAsync(Guid id, CancellationToken cancellationToken) => db.LatestChangeAsync(id, cancellationToken);

    private Task<List<BlockableChannel>> ChannelsAsync(CancellationToken cancellationToken) => (
        from channel in db.Channels.AsNoTracking()
        join kind in db.Kinds on channel.KindId equals kind.Id
        where kind.IsLendable
        orderby channel.Name
        select new BlockableChannel(channel.Id, channel.Name)).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<string>> BookedAsync(Edit form, CancellationToken cancellationToken) =>
        form is { FirstDay: { } first, LastDay: { } last }
            ? await db.Loans.AsNoTracking()
                .Where(loan => (loan.State == LoanState.Booked || loan.State == LoanState.HandedOver)
                    && loan.FirstDay <= last && loan.LastDay >= first
                    && (form.ChannelId == null || loan.ChannelId == form.ChannelId))
                .OrderBy(loan => loan.FirstDay)
                .Select(loan => loan.Reference)
                .ToListAsync(cancellationToken)
            : [];

    private IQueryable<Found> Rows(IQueryable<BlockedDays> blocked)
    {
        var language = TextsSetup.CurrentLanguage;
        return from one in blocked.AsNoTracking()
               join channel in db.Channels on one.ChannelId equals (Guid?)channel.Id into channels
               from channel in channels.DefaultIfEmpty()
               select new Found
               {
                   Id = one.Id,
                   First = one.FirstDay,
                   Last = one.LastDay,
                   Channel = channel.Name,
                   Reason = one.Reason.In(language),
               };
    }

    private static BlockRow RowOf(Found row) => new(row.Id, new(row.First, row.Last), row.Channel, row.Reason);

    private sealed record Found
    {
        public required Guid Id { get; init; }

        public required DateOnly First { get; init; }

        public required DateOnly Last { get; init; }

        public required string? Channel { get; init; }

        public required string Reason { get; init; }
    }
}
