using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>How a new account is to be looked after, from the first post to the last.</summary>
public sealed class PlanStep : StepForm
{
    public string? Content { get; set; }

    public string? Frequency { get; set; }

    public string? SamplePost { get; set; }

    public string? TimeSetAside { get; set; }

    public string? WatchRoutine { get; set; }

    public string? Archiving { get; set; }

    public string? ClosingPlan { get; set; }

    public string? SuccessMeasure { get; set; }

    public override void Show(RequestContent content)
    {
        var proposal = content.Proposal;
        Content = proposal.Content;
        Frequency = proposal.Frequency;
        SamplePost = proposal.SamplePost;
        TimeSetAside = proposal.TimeSetAside;
        WatchRoutine = proposal.WatchRoutine;
        Archiving = proposal.Archiving;
        ClosingPlan = proposal.ClosingPlan;
        SuccessMeasure = proposal.SuccessMeasure;
    }

    public override RequestContent Write(RequestContent content, RegistryChoices.Lists lists) => content with
    {
        Proposal = content.Proposal with
        {
            Content = Clean(Content),
            Frequency = Clean(Frequency),
            SamplePost = Clean(SamplePost),
            TimeSetAside = Clean(TimeSetAside),
            WatchRoutine = Clean(WatchRoutine),
            Archiving = Clean(Archiving),
            ClosingPlan = Clean(ClosingPlan),
            SuccessMeasure = Clean(SuccessMeasure),
        },
    };
}
