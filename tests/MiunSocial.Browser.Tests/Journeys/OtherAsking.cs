using Microsoft.Playwright;
using MiunSocial.Browser.Tests.Site;
using MiunSocial.Domain.Requests;
using MiunSocial.Web.Features.Drafts;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Browser.Tests.Journeys;

/// <summary>Somebody who asks for something else than a new account, step by step.</summary>
internal sealed class OtherAsking(Visitor visitor, IHands hands)
{
    private readonly string _mark = Guid.NewGuid().ToString("N")[..8];

    /// <summary>What the requester's channel is called, where the request is about one.</summary>
    public string Channel { get; init; } = "";

    public string Address => $"instagram.com/exempel_{_mark}";

    public string Question => $"Får vi ha en tävling {_mark}?";

    /// <summary>From the choice of type to the page that sends it, each field in the order of the page.</summary>
    public async Task WriteAsync(RequestType type)
    {
        await hands.PressAsync(visitor.Link<SharedText>($"RequestType.{type}"));
        Func<Task>[] steps = type switch
        {
            RequestType.RegisterExisting => [NeedAsync, ExistingAsync, PeopleAsync, RoutineAsync],
            RequestType.Develop => [GoalsAsync, StateAsync],
            RequestType.Close => [ClosingAsync, FarewellAsync],
            RequestType.ChangeResponsible => [HandoverAsync],
            _ => [QuestionAsync],
        };
        foreach (var step in steps)
        {
            await step();
            await hands.PressAsync(visitor.Button<DraftsText>("Step.Next"));
        }
        await visitor.SeesHeadingAsync<RequestsText>("Part.check");
        if (type == RequestType.RegisterExisting)
        {
            await hands.TickAsync(visitor.Field<RequestsText>("Field.HasReadGuidelines"));
        }
    }

    private async Task NeedAsync()
    {
        await FillAsync(RequestSteps.Need, "Need", "Reach");
        await hands.ChooseAsync(visitor.Field<RequestsText>("Field.PrioritisedAudienceId"), visitor.Words.Choose("Nuvarande studenter", "Current students"));
        await FillAsync(RequestSteps.Need, "Aim");
    }

    private async Task ExistingAsync()
    {
        await visitor.SeesHeadingAsync<RequestsText>("Part.existing");
        await hands.ChooseAsync(visitor.Field<RequestsText>("Field.KindId"), visitor.Words.Choose("Övriga Instagramkonton", "Other Instagram accounts"));
        await hands.FillAsync(visitor.Field<RequestsText>("Field.ExistingAddress"), Address);
        await FillAsync(RequestSteps.Existing, "WishedName");
        await hands.TickAsync(visitor.Field<RequestsText>("Field.HasTwoStepSignIn"));
    }

    private async Task PeopleAsync() => await FillAsync(
        RequestSteps.People,
        "Administrator1Name", "Administrator1Email", "Administrator2Name", "Administrator2Email", "StandInName", "StandInEmail", "FunctionMailbox");

    private Task RoutineAsync() => FillAsync(RequestSteps.Routine, "Content", "Frequency", "WatchRoutine", "Archiving");

    private async Task GoalsAsync()
    {
        await ChooseChannelAsync(RequestSteps.Goals);
        await FillAsync(RequestSteps.Goals, "Goals", "Situation", "SupportWanted", "Resources");
    }

    private async Task StateAsync()
    {
        await visitor.SeesHeadingAsync<RequestsText>("Part.state");
        foreach (var point in Enum.GetValues<StatePoint>())
        {
            await hands.TickAsync(Radio($"Field.State{point}", "PointLevel.Yes"));
        }
    }

    private async Task ClosingAsync()
    {
        await ChooseChannelAsync(RequestSteps.Closing);
        await hands.TickAsync(Radio("Field.Way", "Way.Delete"));
        await FillAsync(RequestSteps.Closing, "ClosingReason");
    }

    private async Task FarewellAsync()
    {
        await FillAsync(RequestSteps.Farewell, "Farewell", "Links", "ArchivePlace");
        await hands.TickAsync(Radio("Field.Handle", "HandleFate.Kept"));
    }

    private async Task HandoverAsync()
    {
        await ChooseChannelAsync(RequestSteps.Handover);
        await FillAsync(RequestSteps.Handover, "NewResponsibleName", "NewResponsibleEmail", "HandoverReason", "HandoverPlan");
        await hands.TickAsync(Radio("Field.FormerAccess", "FormerAccess.Ends"));
    }

    private async Task QuestionAsync()
    {
        await visitor.SeesHeadingAsync<RequestsText>("Part.question");
        await hands.FillAsync(visitor.Field<RequestsText>("Field.Subject"), Question);
        await FillAsync(RequestSteps.Question, "Question");
    }

    private async Task ChooseChannelAsync(string step)
    {
        await visitor.SeesHeadingAsync<RequestsText>($"Part.{step}");
        await hands.ChooseAsync(visitor.Field<RequestsText>("Field.ChannelId"), $"{Channel} (Instagram)");
    }

    private async Task FillAsync(string step, params string[] fields)
    {
        await visitor.SeesHeadingAsync<RequestsText>($"Part.{step}");
        var answers = new Testing.Answers();
        foreach (var field in fields)
        {
            await hands.FillAsync(visitor.Field<RequestsText>($"Field.{field}"), answers[field]);
        }
    }

    private ILocator Radio(string legend, string choice) => visitor.Main
        .GetByRole(AriaRole.Group, new() { Name = visitor.Words.Of<RequestsText>(legend) })
        .GetByRole(AriaRole.Radio, new() { Name = visitor.Words.Of<RequestsText>(choice), Exact = true });
}
