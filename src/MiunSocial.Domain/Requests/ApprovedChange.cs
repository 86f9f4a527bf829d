using MiunSocial.Domain.Channels;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Requests;

/// <summary>What the approval of a request about a channel does to that channel, so that nobody has to do it again by hand.</summary>
public static class ApprovedChange
{
    /// <summary>Why the channel can no longer be changed as the request asks; none if it can.</summary>
    public static IEnumerable<Problem> Problems(Request request, Channel? channel, Channel? survivor)
    {
        if (request.Type is not (RequestType.Close or RequestType.ChangeResponsible))
        {
            yield break;
        }
        if (channel?.Status is not (ChannelStatus.Active or ChannelStatus.Paused))
        {
            yield return new("", "Problem.ChannelNotInUse");
        }
        else if (request.Closing is { Way: ClosingWay.Pause } && channel.Status == ChannelStatus.Paused)
        {
            yield return new("", "Problem.OnlyActivePauses");
        }
        else if (request.Closing is { Way: ClosingWay.Merge } && !CanMerge(channel, survivor))
        {
            yield return new("", "Problem.CannotMerge");
        }
        else if (request.Handover is not null && !Succession.IsAskedOfWhoeverLeaves(channel.People, AskedToLeave(request)))
        {
            yield return new("", "Problem.ResponsibleChanged");
        }
    }

    /// <exception cref="TransitionNotAllowedException">The channel is not in a state that allows it; see <see cref="Problems"/>.</exception>
    public static void Apply(Request request, Channel channel, Channel? survivor, Actor officer, DateTime now)
    {
        if (request.Closing is { } closing)
        {
            Close(channel, closing, survivor, request, officer, now);
        }
        if (request.Handover is { } handover)
        {
            HandOver(channel, handover, request, officer, now);
        }
    }

    private static string? AskedToLeave(Request request) =>
        request.Consents.FirstOrDefault(consent => consent.Part == ConsentPart.Leaving)?.EmailKey;

    private static bool CanMerge(Channel channel, Channel? survivor) =>
        survivor is { MergedIntoId: null, Status: ChannelStatus.Active or ChannelStatus.Paused }
        && survivor != channel
        && survivor.PlatformId == channel.PlatformId;

    /// <summary>An account that ends begins its close-down: the officer ends it when copy and links are seen to.</summary>
    private static void Close(Channel channel, ClosingWish wish, Channel? survivor, Request request, Actor officer, DateTime now)
    {
        var reason = Reason(request, wish.ClosingReason);
        switch (wish.Way)
        {
            case ClosingWay.Delete:
                channel.BeginClosing(reason, officer, now);
                break;
            case ClosingWay.Transfer:
                channel.Transfer(wish.ToUnitId!.Value, reason, officer, now);
                break;
            case ClosingWay.Merge:
                channel.BeginClosing(reason, officer, now, survivor);
                break;
            case ClosingWay.Pause:
                channel.Pause(reason, officer, now);
                break;
            case null:
                throw new InvalidOperationException("A submitted request says how the channel ends.");
        }
    }

    private static void HandOver(Channel channel, HandoverWish wish, Request request, Actor officer, DateTime now)
    {
        channel.Maintain(
            new()
            {
                Care = channel.Care,
                Languages = channel.Languages,
                FunctionMailbox = channel.FunctionMailbox,
                AnswerRoutine = channel.AnswerRoutine,
                People = Succession.After(channel.People, wish, SwedishCalendar.DayOf(now)),
            },
            officer,
            now,
            Reason(request, wish.HandoverReason));
    }

    private static string Reason(Request request, string words) => $"{request.Reference}: {words}";
}
