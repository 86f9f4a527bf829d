using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>How an account that is there already is looked after.</summary>
public sealed class RoutineStep : StepForm
{
    public string? Content { get; set; }

    public string? Frequency { get; set; }

    public string? WatchRoutine { get; set; }

    public string? Archiving { get; set; }

    public override void Show(RequestContent content)
    {
        Content = content.Proposal.Content;
        Frequency = content.Proposal.Frequency;
        WatchRoutine = content.Proposal.WatchRoutine;
        Archiving = content.Proposal.Archiving;
    }

    public override RequestContent Write(RequestContent content, RegistryChoices.Lists lists) => content with
    {
        Proposal = content.Proposal with
        {
            Content = Clean(Content),
            Frequency = Clean(Frequency),
            WatchRoutine = Clean(WatchRoutine),
            Archiving = Clean(Archiving),
        },
    };
}
