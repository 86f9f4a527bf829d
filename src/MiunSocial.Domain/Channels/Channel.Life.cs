using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Channels;

/// <summary>The verbs that <see cref="ChannelTransitions"/> lists.</summary>
public sealed partial class Channel
{
    /// <summary>An officer has seen that the account is there and is ours.</summary>
    public void Activate(VerifiedAccount account, DateOnly nextReview, Actor actor, DateTime now, string? reason = null) =>
        Move(ChannelVerb.Activate, actor, now, reason, change: () =>
        {
            Handle = account.Handle;
            Address = account.Address;
            PlatformAccountId = account.PlatformAccountId;
            ActiveSince = AddressSince = SwedishCalendar.DayOf(now);
            NextReview = nextReview;
            NamePeople(account.People);
        });

    /// <summary>The request ended before the account was made; the plan stays in the registry as closed.</summary>
    public void CancelPlan(Actor actor, DateTime now, string? reason = null) =>
        Move(ChannelVerb.CancelPlan, actor, now, reason, change: () => ClosedOn = SwedishCalendar.DayOf(now));

    public void Pause(string reason, Actor actor, DateTime now) => Move(ChannelVerb.Pause, actor, now, reason);

    public void Resume(Actor actor, DateTime now, string? reason = null) => Move(ChannelVerb.Resume, actor, now, reason);

    /// <param name="successor">Where followers are sent; null where they are sent nowhere.</param>
    public void BeginClosing(string reason, Actor actor, DateTime now, Channel? successor = null) =>
        Move(ChannelVerb.BeginClosing, actor, now, reason, change: () => SuccessorId = successor?.Id);

    /// <summary>The copy is taken and links are removed. A released handle is written down among those the channel has left.</summary>
    public void Close(ChannelClosure closure, Actor actor, DateTime now) =>
        Move(ChannelVerb.Close, actor, now, closure.Reason, change: () =>
        {
            ClosedOn = SwedishCalendar.DayOf(now);
            Care = Care with { LastArchivedOn = closure.ArchivedOn ?? Care.LastArchivedOn };
            if (closure.Handle == HandleFate.Released)
            {
                LeaveAddress(now);
                Address = null;
                AddressSince = null;
            }
        });

    /// <summary>Tells history that the import which wrote the channel down was taken back. The record is deleted in the same save.</summary>
    public void TakeBackImport(Actor actor, DateTime now) =>
        Raise(Happened(HistoryKind.ChannelImportUndone, actor, now) with { Before = Snapshot() });

    private void Move(ChannelVerb verb, Actor actor, DateTime now, string? reason, Action? change = null)
    {
        var transition = ChannelTransitions.Find(Status, verb)
            ?? throw new TransitionNotAllowedException(verb.ToString(), Status.ToString());
        var before = Snapshot();
        Status = transition.To;
        change?.Invoke();
        Raise(Happened(transition.Happened, actor, now) with { Reason = reason, Before = before, After = Snapshot() });
    }

    private void LeaveAddress(DateTime now)
    {
        if (Address is { } left)
        {
            _formerAddresses.Add(new()
            {
                Number = _formerAddresses.Select(former => former.Number).DefaultIfEmpty().Max() + 1,
                Handle = Handle,
                Address = left,
                Since = AddressSince,
                Until = SwedishCalendar.DayOf(now),
            });
        }
    }
}
