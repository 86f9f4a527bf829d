using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Drafts;

/// <summary>The checklist of how a channel is today.</summary>
public sealed class StateStep : StepForm
{
    public PointLevel? StatePurpose { get; set; }

    public PointLevel? StateAudience { get; set; }

    public PointLevel? StateRhythm { get; set; }

    public PointLevel? StateAnswers { get; set; }

    public PointLevel? StateAccessibility { get; set; }

    public PointLevel? StatePeople { get; set; }

    public PointLevel? StateFollowUp { get; set; }

    public override void Show(RequestContent content)
    {
        var answers = (content.Development ?? new()).PresentState.ToDictionary(answer => answer.Point, answer => (PointLevel?)answer.Level);
        StatePurpose = answers.GetValueOrDefault(StatePoint.Purpose);
        StateAudience = answers.GetValueOrDefault(StatePoint.Audience);
        StateRhythm = answers.GetValueOrDefault(StatePoint.Rhythm);
        StateAnswers = answers.GetValueOrDefault(StatePoint.Answers);
        StateAccessibility = answers.GetValueOrDefault(StatePoint.Accessibility);
        StatePeople = answers.GetValueOrDefault(StatePoint.People);
        StateFollowUp = answers.GetValueOrDefault(StatePoint.FollowUp);
    }

    public override RequestContent Write(RequestContent content, RegistryChoices.Lists lists) => content with
    {
        Development = (content.Development ?? new()) with
        {
            PresentState = [.. Enum.GetValues<StatePoint>().Select(point => (point, Level: LevelOf(point))).Where(one => one.Level is not null).Select(one => new PointAnswer(one.point, one.Level!.Value))],
        },
    };

    public PointLevel? LevelOf(StatePoint point) => point switch
    {
        StatePoint.Purpose => StatePurpose,
        StatePoint.Audience => StateAudience,
        StatePoint.Rhythm => StateRhythm,
        StatePoint.Answers => StateAnswers,
        StatePoint.Accessibility => StateAccessibility,
        StatePoint.People => StatePeople,
        StatePoint.FollowUp => StateFollowUp,
    };
}
