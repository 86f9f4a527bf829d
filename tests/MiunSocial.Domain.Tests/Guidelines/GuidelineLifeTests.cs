using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Domain.Tests.Shared;
using static MiunSocial.Domain.Guidelines.GuidelineStage;
using static MiunSocial.Domain.Guidelines.GuidelineVerb;

namespace MiunSocial.Domain.Tests.Guidelines;

public sealed class GuidelineLifeTests
{
    /// <summary>The life as it was agreed, written down a second time so that the domain's table can be wrong.</summary>
    private static readonly (GuidelineStage From, GuidelineVerb Verb, bool IsByClock, GuidelineStage To, HistoryKind Told)[] Contract =
    [
        (Resting, Begin, false, InDraft, HistoryKind.GuidelineDraftBegun),
        (InDraft, Write, false, InDraft, HistoryKind.GuidelineDraftWritten),
        (InDraft, GuidelineVerb.Publish, false, Resting, HistoryKind.GuidelinePublished),
        (InDraft, Schedule, false, AwaitingTime, HistoryKind.GuidelineScheduled),
        (InDraft, Discard, false, Resting, HistoryKind.GuidelineDraftDiscarded),
        (AwaitingTime, Unschedule, false, InDraft, HistoryKind.GuidelineUnscheduled),
        (AwaitingTime, GuidelineVerb.Publish, true, Resting, HistoryKind.GuidelinePublished),
        (Resting, Archive, false, Archived, HistoryKind.GuidelineArchived),
        (InDraft, Archive, false, Archived, HistoryKind.GuidelineArchived),
        (AwaitingTime, Archive, false, Archived, HistoryKind.GuidelineArchived),
        (Archived, Restore, false, Resting, HistoryKind.GuidelineRestored),
        (Resting, Review, false, Resting, HistoryKind.GuidelineReviewed),
        (InDraft, Review, false, InDraft, HistoryKind.GuidelineReviewed),
        (AwaitingTime, Review, false, AwaitingTime, HistoryKind.GuidelineReviewed),
        (Resting, Place, false, Resting, HistoryKind.GuidelineChanged),
        (InDraft, Place, false, InDraft, HistoryKind.GuidelineChanged),
        (AwaitingTime, Place, false, AwaitingTime, HistoryKind.GuidelineChanged),
    ];

    private static readonly Dictionary<string, Actor> Actors = new()
    {
        ["officer"] = GuidelineBuilder.Other,
        ["staff"] = GuidelineBuilder.Person("Sara", Role.Staff),
        ["student"] = GuidelineBuilder.Person("Stina", Role.Student),
        ["administrator"] = GuidelineBuilder.Person("Adam", Role.Administrator, Role.Staff),
        ["clock"] = Actor.Clock,
    };

    public static MatrixTheoryData<GuidelineStage, GuidelineVerb, string> StagesVerbsAndActors =>
        new(Enum.GetValues<GuidelineStage>(), Enum.GetValues<GuidelineVerb>(), ["officer", "staff", "student", "administrator", "clock"]);

    [Fact]
    public void All_TheDomainsTable_IsTheContracts() => Assert.Equal(
        Contract.Select(row => (row.From, row.Verb, row.IsByClock, row.Told)).Order(),
        GuidelineTransitions.All.Select(row => (row.From, row.Verb, row.Who == GuidelineParty.Clock, row.Happened)).Order());

    [Theory]
    [MemberData(nameof(StagesVerbsAndActors))]
    public void Verb_InAStage_LeadsWhereTheContractSaysOrChangesNothing(GuidelineStage stage, GuidelineVerb verb, string who)
    {
        var (guideline, actor, now) = (GuidelineBuilder.In(stage), Actors[who], GuidelineBuilder.Later);
        var before = Told(guideline);
        var expected = Contract.Where(row => row.From == stage && row.Verb == verb && who == (row.IsByClock ? "clock" : "officer")).ToList();

        if (expected is [var row])
        {
            guideline.Use(verb, actor, now);
            Assert.Equal(row.To, guideline.Stage);
            var told = guideline.OnlyEvent();
            Assert.Equal((row.Told, actor, now), (told.Kind, told.Actor, told.At));
        }
        else
        {
            var refusal = Assert.Throws<TransitionNotAllowedException>(() => guideline.Use(verb, actor, now));
            Assert.Equal((verb.ToString(), stage.ToString()), (refusal.Verb, refusal.State));
            Assert.Equal(before, Told(guideline));
            Assert.Empty(guideline.Events);
        }
    }

    [Fact]
    public void Create_ByAnybodyButAnOfficer_Throws() => Assert.All(Actors.Where(actor => actor.Key != "officer"), actor =>
        Assert.Throws<TransitionNotAllowedException>(() => Guideline.Create(Guid.NewGuid(), "x", GuidelineBuilder.Place, GuidelineBuilder.Text, actor.Value, GuidelineBuilder.Start)));

    [Fact]
    public void Archive_WithADraft_KeepsItForAfterwards()
    {
        var guideline = GuidelineBuilder.In(InDraft);

        guideline.Archive("Behövs inte.", GuidelineBuilder.Officer, GuidelineBuilder.Start);
        var held = guideline.Versions[0].State;
        guideline.Restore(GuidelineBuilder.Officer, GuidelineBuilder.Start);

        Assert.Equal(GuidelineVersionState.Retired, held);
        Assert.Equal((InDraft, "1.0"), (guideline.Stage, guideline.InForce?.Label));
    }

    [Fact]
    public void Archive_WithAScheduledVersion_MakesItADraftThatTheClockLeavesAlone()
    {
        var guideline = GuidelineBuilder.In(AwaitingTime);

        guideline.Archive("Behövs inte.", GuidelineBuilder.Officer, GuidelineBuilder.Start);

        Assert.Throws<TransitionNotAllowedException>(() => guideline.PublishWhenDue(GuidelineBuilder.Later));
        Assert.Equal((GuidelineVersionState.Draft, null), (guideline.Versions[1].State, guideline.Versions[1].PublishesAt));
    }

    private static string Told(Guideline guideline) => string.Join('|', guideline.Versions.Select(version =>
        $"{version.Number} {version.State} {version.Label} {version.Text} {version.PublishesAt} {version.PublishedAt} {version.OpenOf}")
        .Append($"{guideline.Stage} {guideline.Place} {guideline.ReviewedOn} {guideline.ArchiveReason} {guideline.TimesWritten}"));
}
