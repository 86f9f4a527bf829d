using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Requests;

namespace MiunSocial.Web.Features.Shared;

/// <summary>The lines of each part.</summary>
internal sealed class ContentLines(
    RequestContent content,
    RegistryChoices.Lists lists,
    string? named,
    IStringLocalizer<RequestsText> texts,
    IStringLocalizer<SharedText> shared)
{
    public IEnumerable<ContentLine> Of(string step) => step switch
    {
        RequestSteps.Need => Need(),
        RequestSteps.Account => Account(),
        RequestSteps.Existing => Existing(),
        RequestSteps.People => People(),
        RequestSteps.Plan => Plan(),
        RequestSteps.Routine => Routine(),
        RequestSteps.Goals => Goals(content.Development!),
        RequestSteps.State => State(content.Development!),
        RequestSteps.Closing => Closing(content.Closing!),
        RequestSteps.Farewell => Farewell(content.Closing!),
        RequestSteps.Handover => Handover(content.Handover!),
        RequestSteps.Question => Question(content.Advice!),
        _ => throw new ArgumentException($"There is no step {step}.", nameof(step)),
    };

    private IEnumerable<ContentLine> Need()
    {
        var proposal = content.Proposal;
        yield return Unit();
        yield return Line("Need", proposal.Need);
        yield return Line("Reach", proposal.Reach);
        yield return Line("PrioritisedAudienceId", Audiences().FirstOrDefault() ?? "");
        yield return Line("OtherAudienceIds", string.Join(", ", Audiences().Skip(1)));
        yield return Line("Aim", proposal.Aim);
        if (content.Type == RequestType.NewAccount)
        {
            yield return Line("WhyNotExisting", proposal.WhyNotExisting);
        }
    }

    private IEnumerable<ContentLine> Account() =>
    [
        Line("KindId", NameOf(content.Proposal.KindId, lists.Kinds)),
        Line("WishedName", content.Proposal.WishedName),
        Line("WishedHandle", content.Proposal.WishedHandle),
        Line("Languages", Languages()),
    ];

    private IEnumerable<ContentLine> Existing() =>
    [
        Line("KindId", NameOf(content.Proposal.KindId, lists.Kinds)),
        Line("ExistingAddress", content.Proposal.ExistingAddress),
        Line("PlatformAccountId", content.Proposal.PlatformAccountId),
        Line("WishedName", content.Proposal.WishedName),
        Line("Languages", Languages()),
        Line("TwoStepSignIn", texts[content.Proposal.HasTwoStepSignIn ? "Yes" : "No"]),
    ];

    private IEnumerable<ContentLine> People()
    {
        foreach (var person in content.Proposal.People)
        {
            yield return new(
                $"{person.Part}{person.Number}",
                shared[$"ChannelPart.{person.Part}"],
                string.Join(", ", new[] { person.Name, person.Email, shared[$"Affiliation.{person.Affiliation}"].Value }.Where(text => text.Length > 0)));
        }
        yield return Line("FunctionMailbox", content.Proposal.FunctionMailbox);
    }

    private IEnumerable<ContentLine> Plan() =>
    [
        .. Routine().Take(2),
        Line("SamplePost", content.Proposal.SamplePost),
        Line("TimeSetAside", content.Proposal.TimeSetAside),
        .. Routine().Skip(2),
        Line("ClosingPlan", content.Proposal.ClosingPlan),
        Line("SuccessMeasure", content.Proposal.SuccessMeasure),
    ];

    private IEnumerable<ContentLine> Routine() =>
    [
        Line("Content", content.Proposal.Content),
        Line("Frequency", content.Proposal.Frequency),
        Line("WatchRoutine", content.Proposal.WatchRoutine),
        Line("Archiving", content.Proposal.Archiving),
    ];

    private IEnumerable<ContentLine> Goals(DevelopmentWish wish) =>
    [
        Channel(),
        Line("Goals", wish.Goals),
        Line("Situation", wish.Situation),
        Line("SupportWanted", wish.SupportWanted),
        Line("Resources", wish.Resources),
    ];

    private IEnumerable<ContentLine> State(DevelopmentWish wish) => Enum.GetValues<StatePoint>().Select(point =>
        Line($"State{point}", wish.PresentState.FirstOrDefault(answer => answer.Point == point) is { } found ? texts[$"PointLevel.{found.Level}"] : ""));

    private IEnumerable<ContentLine> Closing(ClosingWish wish) =>
    [
        Channel(),
        Line("Way", wish.Way is { } way ? texts[$"Way.{way}"] : ""),
        .. wish.Way == ClosingWay.Transfer ? [Line("ToUnitId", NameOf(wish.ToUnitId, lists.Units))] : Array.Empty<ContentLine>(),
        .. wish.Way == ClosingWay.Merge ? [Line("IntoChannelId", named ?? "")] : Array.Empty<ContentLine>(),
        Line("ClosingReason", wish.ClosingReason),
    ];

    private IEnumerable<ContentLine> Farewell(ClosingWish wish) =>
    [
        Line("Farewell", wish.Farewell),
        Line("Links", wish.Links),
        Line("ArchivePlace", wish.ArchivePlace),
        Line("ArchivedOn", wish.ArchivedOn?.ToLongDay() ?? ""),
        Line("Handle", wish.Handle is { } fate ? texts[$"HandleFate.{fate}"] : ""),
    ];

    private IEnumerable<ContentLine> Handover(HandoverWish wish) =>
    [
        Channel(),
        Line("NewResponsibleName", wish.NewResponsibleName),
        Line("NewResponsibleEmail", wish.NewResponsibleEmail),
        Line("NewStandInName", wish.NewStandInName),
        Line("NewStandInEmail", wish.NewStandInEmail),
        Line("HandoverReason", wish.HandoverReason),
        Line("HandoverPlan", wish.HandoverPlan),
        Line("FormerAccess", wish.FormerAccess is { } access ? texts[$"FormerAccess.{access}"] : ""),
    ];

    private IEnumerable<ContentLine> Question(AdviceWish wish) =>
    [
        Unit(),
        .. content.ChannelId is null ? Array.Empty<ContentLine>() : [Line("ChannelId", named ?? "")],
        Line("Subject", wish.Subject),
        Line("Question", wish.Question),
        Line("Background", wish.Background),
    ];

    private ContentLine Unit() => Line("UnitId", NameOf(content.UnitId, lists.Units));

    private ContentLine Channel() => Line("ChannelId", content.ChannelName);

    private ContentLine Line(string field, string text) => new(field, texts[$"Field.{field}"], text);

    private IEnumerable<string> Audiences() => content.Proposal.AudienceIds.Select(id => NameOf(id, lists.Audiences));

    private string Languages() => string.Join(", ", content.Proposal.Languages.Select(one => shared[$"Language.{one}"].Value));

    private static string NameOf(Guid? id, IReadOnlyList<RegistryChoices.Choice> among) => among.FirstOrDefault(one => one.Id == id)?.Name ?? "";
}
