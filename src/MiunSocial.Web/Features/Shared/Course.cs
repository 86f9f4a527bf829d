using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Shared;

/// <summary>A request's course as people read it.</summary>
public static class Course
{
    /// <summary>The stations of a request, in order, when all goes well. Its head is among them where a head is or was asked.</summary>
    public static IReadOnlyList<RequestState> Stations(RequestType type, RequestState now, IEnumerable<RequestStep> steps)
    {
        var isEndorsed = now == RequestState.Endorsement || steps.Any(step => step.From == RequestState.Endorsement);
        // An account that is to be registered is set up only if something in it has to be put right.
        var isSetUp = type == RequestType.NewAccount || (type == RequestType.RegisterExisting && now == RequestState.Setup);
        var isVerified = type.AsksForAccount();
        return
        [
            RequestState.Draft,
            .. isEndorsed ? new[] { RequestState.Endorsement } : [],
            RequestState.Review,
            .. isSetUp ? new[] { RequestState.Setup } : [],
            .. isVerified ? new[] { RequestState.Verification } : [],
            RequestState.Completed,
        ];
    }

    /// <summary>The station a state belongs to; a request that is returned stays at its review.</summary>
    /// <returns>Null where the course has left the way to its goal.</returns>
    public static RequestState? StationOf(RequestState state) => state switch
    {
        RequestState.Draft or RequestState.Endorsement or RequestState.Review or RequestState.Setup or RequestState.Verification or RequestState.Completed =>
            state,
        RequestState.Completion => RequestState.Review,
        RequestState.Declined or RequestState.Rejected or RequestState.Withdrawn or RequestState.Expired => null,
    };

    public static IReadOnlyList<TimelineItem> Timeline(RequestType type, IEnumerable<RequestStep> steps, IStringLocalizer<RequestsText> texts) =>
        [.. steps.Select(step => ItemFor(type, step, texts))];

    /// <summary>A text that some types of request have words of their own for: advice is not approved but given.</summary>
    public static LocalizedString WordsFor(this IStringLocalizer<RequestsText> texts, RequestType type, string key, params object[] arguments) =>
        texts[$"{key}.{type}", arguments] is { ResourceNotFound: false } own ? own : texts[key, arguments];

    public static TimelineItem ItemFor(RequestType type, RequestStep step, IStringLocalizer<RequestsText> texts)
    {
        var (icon, tone) = Look(step.Verb);
        return new()
        {
            Icon = icon,
            Tone = tone,
            What = texts.WordsFor(type, $"Step.{step.Verb}"),
            Who = step.ActorName,
            At = step.At,
            Text = step.Text,
        };
    }

    private static (string Icon, string Tone) Look(RequestVerb verb) => verb switch
    {
        RequestVerb.Submit or RequestVerb.Resubmit => ("send", "wait"),
        RequestVerb.Endorse => ("hand-thumbs-up", "good"),
        RequestVerb.Approve => ("check-lg", "good"),
        RequestVerb.Verify => ("patch-check", "good"),
        RequestVerb.Confirm => ("link-45deg", "wait"),
        RequestVerb.Return or RequestVerb.SendBack => ("arrow-counterclockwise", "warn"),
        RequestVerb.Decline or RequestVerb.Reject => ("x-lg", "bad"),
        RequestVerb.Withdraw or RequestVerb.Expire or RequestVerb.Discard => ("door-closed", "calm"),
    };
}
