using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Registry;

/// <summary>Everything that officers and those who look after a channel change in the registry, a method per verb.</summary>
public sealed class RegistryKeeper(PortalDbContext db, ChannelSaves saves, AddressDesk addresses, RegistryQueries queries, RegistryChoices choices)
{
    /// <summary>Writes down a channel that exists. The same form sent again finds the channel it made.</summary>
    public Task<SaveOutcome> RegisterAsync(Add form, CancellationToken cancellationToken) => saves.AddAsync(form.Id, async (actor, now) =>
    {
        var lists = await choices.GetAsync(cancellationToken);
        var problems = form.Problems(lists).ToList();
        var kind = await db.Kinds.AsNoTracking().SingleOrDefaultAsync(one => one.Id == form.KindId, cancellationToken);
        AccountAddress? account = null;
        if (kind is not null && Line.OrNull(form.Address) is { } written)
        {
            (account, var wrong) = await addresses.ReadAsync(
                new() { Text = written, Field = nameof(Add.Address), PlatformId = kind.PlatformId, ChannelId = form.Id, IsCertain = form.IsCertain },
                cancellationToken);
            problems.AddRange(wrong);
        }
        if (problems.Count > 0 || kind is null || account is null)
        {
            return (null, problems);
        }
        var slug = await db.FreeChannelSlugAsync(Line.Single(form.Name), cancellationToken);
        var today = SwedishCalendar.DayOf(now);
        var review = form.NextReview ?? (await PolicyAsync(cancellationToken)).NextReview(kind.IsHub, today);
        var facts = form.ToFacts(kind, slug, account.Handle!, today);
        return (Channel.Register(facts, account.Canonical, review, actor, now, form.ReasonGiven), problems);
    }, cancellationToken);

    public Task<SaveOutcome> MaintainAsync(string slug, Edit form, CancellationToken cancellationToken) => saves.ChangeAsync(
        new(slug, form, HistoryKind.ChannelFactsChanged)
        {
            Make = async (channel, actor, now) =>
            {
                var today = SwedishCalendar.DayOf(now);
                IReadOnlyList<Problem> problems = [.. form.Problems(channel, await PolicyAsync(cancellationToken), today)];
                if (problems.Count == 0)
                {
                    channel.Maintain(form.ToUpkeep(today), actor, now, form.ReasonGiven);
                }
                return problems;
            },
        },
        cancellationToken);

    public Task<SaveOutcome> ProfileAsync(string slug, Profile form, CancellationToken cancellationToken) => saves.ChangeAsync(
        new(slug, form, HistoryKind.ChannelProfileChanged)
        {
            Make = async (channel, actor, now) =>
            {
                IReadOnlyList<Problem> problems = [.. form.Problems(channel, await choices.GetAsync(cancellationToken))];
                if (problems.Count == 0)
                {
                    var kind = await db.Kinds.AsNoTracking().SingleAsync(one => one.Id == form.KindId, cancellationToken);
                    channel.Profile(form.ToProfile(kind), form.ReasonGiven!, actor, now);
                }
                return problems;
            },
        },
        cancellationToken);

    public Task<SaveOutcome> ReaddressAsync(string slug, Address form, CancellationToken cancellationToken) => saves.ChangeAsync(
        new(slug, form, HistoryKind.ChannelReaddressed)
        {
            Make = async (channel, actor, now) =>
            {
                if (form.Problems().ToList() is { Count: > 0 } missing)
                {
                    return missing;
                }
                if (channel.Status == ChannelStatus.Planned)
                {
                    return [new(nameof(Address.Account), "Problem.NoAccountYet")];
                }
                var (account, problems) = await addresses.ReadAsync(
                    new() { Text = form.Account, Field = nameof(Address.Account), PlatformId = channel.PlatformId, ChannelId = channel.Id, IsCertain = form.IsCertain },
                    cancellationToken);
                if (account is not null)
                {
                    var identity = new AccountIdentity
                    {
                        Handle = account.Handle!,
                        Address = account.Canonical,
                        PlatformAccountId = Line.OrNull(form.PlatformAccountId),
                    };
                    channel.Readdress(identity, form.ReasonGiven!, actor, now);
                }
                return problems;
            },
        },
        cancellationToken);

    public Task<SaveOutcome> TransferAsync(string slug, Transfer form, CancellationToken cancellationToken) => saves.ChangeAsync(
        new(slug, form, HistoryKind.ChannelTransferred)
        {
            // The unit it has already is a mistake in a form, but not in one that is sent again.
            Make = async (channel, actor, now) =>
            {
                var problems = channel.Version == form.Version
                    ? form.Problems(await choices.GetAsync(cancellationToken), channel.UnitId).ToList()
                    : [];
                if (problems.Count == 0)
                {
                    channel.Transfer(form.UnitId ?? channel.UnitId, form.ReasonGiven!, actor, now);
                }
                return problems;
            },
        },
        cancellationToken);

    public Task<SaveOutcome> MoveAsync(string slug, Move form, CancellationToken cancellationToken) => saves.ChangeAsync(
        new(slug, form, ChannelTransitions.All.First(row => row.Verb == form.Verb).Happened)
        {
            IsMove = true,
            Make = async (channel, actor, now) =>
            {
                var problems = form.Problems(SwedishCalendar.DayOf(now)).ToList();
                if (await queries.IsMovedByItsRequestAsync(channel, cancellationToken))
                {
                    problems.Add(new("", "Problem.RequestMovesIt"));
                }
                if (form.Verb == ChannelVerb.Activate && Line.OrNull(form.Account) is { } written)
                {
                    var (account, wrong) = await addresses.ReadAsync(
                        new() { Text = written, Field = nameof(Move.Account), PlatformId = channel.PlatformId, ChannelId = channel.Id, IsCertain = form.IsCertain },
                        cancellationToken);
                    problems.AddRange(wrong);
                    if (account is not null && problems.Count == 0)
                    {
                        var review = (await PolicyAsync(cancellationToken)).NextReview(channel.IsHub, SwedishCalendar.DayOf(now));
                        channel.Activate(Verified(channel, account, form), review, actor, now, form.ReasonGiven);
                    }
                }
                else if (problems.Count == 0)
                {
                    Use(channel, form, actor, now);
                }
                return problems;
            },
        },
        cancellationToken);

    /// <summary>Both records are changed in one save; of the one that stays the version is guarded too.</summary>
    public Task<SaveOutcome> MergeAsync(string slug, Merge form, CancellationToken cancellationToken) => saves.ChangeAsync(
        new(slug, form, HistoryKind.ChannelMerged)
        {
            IsMove = true,
            Make = async (channel, actor, now) =>
            {
                var problems = form.Problems().ToList();
                var survivor = await db.Channels.AsSplitQuery().SingleOrDefaultAsync(one => one.Slug == form.Into, cancellationToken);
                if (survivor is null || survivor.Id == channel.Id || survivor.PlatformId != channel.PlatformId || survivor.MergedIntoId is not null)
                {
                    problems.Add(new(nameof(Merge.Into), "Problem.CannotMerge"));
                }
                else if (problems.Count == 0)
                {
                    db.Entry(survivor).Property(one => one.Version).OriginalValue = form.IntoVersion;
                    channel.MergeInto(survivor, form.ReasonGiven!, actor, now);
                    await saves.IndexAsync(survivor, cancellationToken);
                }
                return problems;
            },
        },
        cancellationToken);

    private Task<Domain.Organisation.Policy> PolicyAsync(CancellationToken cancellationToken) =>
        db.Policies.AsNoTracking().SingleAsync(cancellationToken);

    private static VerifiedAccount Verified(Channel channel, AccountAddress account, Move form) => new()
    {
        Handle = account.Handle!,
        Address = account.Canonical!,
        PlatformAccountId = Line.OrNull(form.PlatformAccountId),
        People =
        [
            .. channel.People.Select(person =>
                person.Part == ChannelPart.Administrator && form.HasTwoStepSignIn ? person with { HasTwoStepSignIn = true } : person),
        ],
    };

    private static void Use(Channel channel, Move form, Actor actor, DateTime now)
    {
        var reason = form.ReasonGiven!;
        Action use = form.Verb switch
        {
            ChannelVerb.Activate => throw new InvalidOperationException("A channel becomes active with an account."),
            ChannelVerb.CancelPlan => () => channel.CancelPlan(actor, now, reason),
            ChannelVerb.Pause => () => channel.Pause(reason, actor, now),
            ChannelVerb.Resume => () => channel.Resume(actor, now, reason),
            ChannelVerb.BeginClosing => () => channel.BeginClosing(reason, actor, now),
            ChannelVerb.Close => () => channel.Close(new() { Reason = reason, Handle = form.Handle!.Value, ArchivedOn = form.ArchivedOn }, actor, now),
        };
        use();
    }
}
