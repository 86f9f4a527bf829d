using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Loans;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Loans;

/// <summary>A loan's course as people read it.</summary>
public static class LoanCourse
{
    /// <summary>The stations of a loan, in order, when all goes well.</summary>
    public static IReadOnlyList<LoanState> Stations { get; } =
        [LoanState.Requested, LoanState.Booked, LoanState.HandedOver, LoanState.Returned];

    public static IReadOnlyList<TimelineItem> Timeline(IEnumerable<LoanStep> steps, IStringLocalizer<LoansText> texts) =>
        [.. steps.Select(step => ItemFor(step, texts))];

    public static TimelineItem ItemFor(LoanStep step, IStringLocalizer<LoansText> texts)
    {
        var (icon, tone) = Look(step.Verb);
        return new()
        {
            Icon = icon,
            Tone = tone,
            What = texts[step is { Verb: LoanVerb.Approve, To: LoanState.Booked } ? "Step.Booked" : $"Step.{step.Verb}"],
            Who = step.ActorName.Length > 0 ? step.ActorName : texts["Forgotten"],
            At = step.At,
            Text = step.Text,
        };
    }

    private static (string Icon, string Tone) Look(LoanVerb verb) => verb switch
    {
        LoanVerb.Apply or LoanVerb.Change => ("send", "wait"),
        LoanVerb.Approve => ("check-lg", "good"),
        LoanVerb.HandOver => ("key", "warn"),
        LoanVerb.Return or LoanVerb.Secure => ("patch-check", "good"),
        LoanVerb.Decline => ("x-lg", "bad"),
        LoanVerb.Revoke => ("exclamation-triangle", "bad"),
        LoanVerb.Cancel or LoanVerb.Lapse => ("door-closed", "calm"),
        LoanVerb.Evaluate or LoanVerb.Assess or LoanVerb.Assign or LoanVerb.Publish or LoanVerb.Log => ("chat-square-dots", "calm"),
    };
}
