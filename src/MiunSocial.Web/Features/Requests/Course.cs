using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Requests;

/// <summary>A request's course as people read it.</summary>
public static class Course
{
    /// <summary>The stations of a request for a new account, in order, when all goes well.</summary>
    public static IReadOnlyList<RequestState> Stations { get; } =
    [
        RequestState.Draft, RequestState.Endorsement, RequestState.Review, RequestState.Setup,
        RequestState.Verification, RequestState.Completed,
    ];

    /// <summary>The station a state belongs to; a request that is returned stays at its review.</summary>
    public static int StationOf(RequestState state) => state switch
    {
        RequestState.Draft => 0,
        RequestState.Endorsement => 1,
        RequestState.Review or RequestState.Completion => 2,
        RequestState.Setup => 3,
        RequestState.Verification => 4,
        RequestState.Completed => 5,
        RequestState.Declined or RequestState.Rejected or RequestState.Withdrawn or RequestState.Expired => -1,
    };

    public static IReadOnlyList<TimelineItem> Timeline(IEnumerable<RequestStep> steps, IStringLocalizer<RequestsText> texts) =>
        [.. steps.Select(step => ItemFor(step, texts))];

    public static TimelineItem ItemFor(RequestStep step, IStringLocalizer<RequestsText> texts)
    {
        var (icon, tone) = Look(step.Verb);
        return new()
        {
            Icon = icon,
            Tone = tone,
            What = texts[$"Step.{step.Verb}"],
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
