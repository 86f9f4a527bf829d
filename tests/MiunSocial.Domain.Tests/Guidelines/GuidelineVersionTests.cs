using CsCheck;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using static MiunSocial.Domain.Tests.Guidelines.GuidelineBuilder;

namespace MiunSocial.Domain.Tests.Guidelines;

public sealed class GuidelineVersionTests
{
    [Fact]
    public void Publish_MinorAndMajorChanges_CountAsPeopleCount()
    {
        var guideline = Published();

        guideline.PublishNext(GuidelineChange.Minor);
        guideline.PublishNext(GuidelineChange.Minor);
        guideline.PublishNext(GuidelineChange.Major);
        guideline.PublishNext(GuidelineChange.Minor);

        Assert.Equal(["1.0", "1.1", "1.2", "2.0", "2.1"], guideline.Versions.Select(version => version.Label));
        Assert.Equal("2.1", guideline.InForce?.Label);
        Assert.All(guideline.Versions.SkipLast(1), version => Assert.Equal((GuidelineVersionState.Superseded, Start), (version.State, version.EndedAt!.Value)));
        Assert.Equal([true, false, false, true, false], guideline.Versions.Select(version => version.IsMajor));
    }

    [Fact]
    public void Publish_TheFirstVersion_IsMajorWhateverIsSaid()
    {
        var guideline = New();

        guideline.Publish(GuidelineChange.Minor, Officer, Start);

        Assert.Equal(("1.0", true), (guideline.InForce!.Label, guideline.InForce.IsMajor));
    }

    [Fact]
    public void Discard_ADraft_LeavesItsNumberAndNoLabel()
    {
        var guideline = Published();
        guideline.BeginNext();
        guideline.Discard(Officer, Start);

        guideline.PublishNext(GuidelineChange.Minor);

        Assert.Equal([(1, "1.0"), (2, null), (3, "1.1")], guideline.Versions.Select(version => (version.Number, version.Label)));
    }

    [Fact]
    public void PublishWhenDue_BeforeItsTime_ChangesNothing()
    {
        var guideline = In(GuidelineStage.AwaitingTime);

        Assert.Throws<TransitionNotAllowedException>(() => guideline.PublishWhenDue(Later.AddTicks(-1)));

        Assert.Equal((GuidelineStage.AwaitingTime, "1.0"), (guideline.Stage, guideline.InForce?.Label));
    }

    [Fact]
    public void PublishWhenDue_AtItsTime_IsInTheNameOfWhoeverSetIt()
    {
        var guideline = In(GuidelineStage.AwaitingTime);

        guideline.PublishWhenDue(Later);

        Assert.Equal(("1.1", Officer.Name, Officer.PersonId, Later), (guideline.InForce!.Label, guideline.InForce.PublishedBy, guideline.InForce.PublishedById, guideline.InForce.PublishedAt!.Value));
        Assert.True(Assert.Single(guideline.Events).Actor.IsClock);
    }

    [Fact]
    public void Unschedule_ThenPublishByAnother_IsInTheNameOfTheOther()
    {
        var guideline = In(GuidelineStage.AwaitingTime);
        guideline.Unschedule(Officer, Start);

        guideline.Publish(GuidelineChange.Minor, Other, Start);

        Assert.Equal(Other.Name, guideline.InForce!.PublishedBy);
    }

    [Fact]
    public void Schedule_ATimeThatHasPassed_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => In(GuidelineStage.InDraft).Schedule(Start, GuidelineChange.Minor, Officer, Start));

    [Fact]
    public void Begin_FromAnOlderVersion_SaysWhatItSaid()
    {
        var guideline = Published();
        guideline.PublishNext(GuidelineChange.Major, Text with { Body = new("Annat.", "Other.") });

        var draft = guideline.Begin(guideline.Versions[0], Officer, Start);

        Assert.Equal((Text.Body, 1, LocalizedText.Empty), (draft.Body, draft.BasedOn!.Value, draft.ChangeNote));
    }

    [Fact]
    public void Write_ByTheSamePerson_IsToldOnceAndByAnotherAgain()
    {
        var guideline = Published();
        guideline.Begin(guideline.InForce, Officer, Start);
        guideline.ClearEvents();

        guideline.Write(Text, Officer, Start);
        guideline.Write(Text with { Title = new("Ny", "New") }, Officer, Start);
        guideline.Write(Text, Other, Start);

        Assert.Equal([Officer, Other], guideline.Events.Select(told => told.Actor));
        Assert.Equal(3, guideline.TimesWritten);
    }

    [Theory]
    [InlineData("Text.", "Text.", false, LanguageState.InStep)]
    [InlineData("Ny.", "Text.", false, LanguageState.EnglishBehind)]
    [InlineData("Text.", "New.", false, LanguageState.SwedishBehind)]
    [InlineData("Ny.", "New.", false, LanguageState.InStep)]
    [InlineData("Ny.", "Text.", true, LanguageState.InStep)]
    [InlineData("Ny.", "", false, LanguageState.EnglishMissing)]
    [InlineData("", "New.", false, LanguageState.SwedishMissing)]
    public void Languages_OfADraft_TellWhichIsBehind(string sv, string en, bool saysTheSame, LanguageState expected)
    {
        var draft = Published().BeginNext(Text with { Body = new(sv, en), SaysTheSame = saysTheSame });

        Assert.Equal(expected, draft.Languages);
    }

    [Fact]
    public void Languages_ThatCatchUpInALaterVersion_AreInStepAgain()
    {
        var guideline = Published();
        guideline.PublishNext(GuidelineChange.Minor, Text with { Body = new("Ny.", "Text.") });
        var behind = guideline.InForce!.Languages;

        guideline.PublishNext(GuidelineChange.Minor, Text with { Body = new("Ny.", "New.") });

        Assert.Equal((LanguageState.EnglishBehind, LanguageState.InStep), (behind, guideline.InForce!.Languages));
    }

    [Fact]
    public void Languages_WhenAMissingTranslationIsAdded_AreInStep()
    {
        var guideline = Published();
        var swedish = new GuidelineText { Title = new("T", ""), Summary = new("S", ""), Body = new("B", ""), ChangeNote = Text.ChangeNote };
        guideline.PublishNext(GuidelineChange.Minor, swedish);
        var before = guideline.InForce!.Languages;

        guideline.PublishNext(GuidelineChange.Minor, swedish with { Title = new("T", "T"), Summary = new("S", "S"), Body = new("B", "B") });

        Assert.Equal((LanguageState.EnglishMissing, LanguageState.InStep), (before, guideline.InForce!.Languages));
    }

    /// <summary>Whatever officers and the clock do afterwards, a published text is what it was.</summary>
    [Fact]
    public void Published_WhateverHappensAfterwards_SaysWhatItSaid() =>
        Gen.Select(Gen.Enum<GuidelineVerb>(), Gen.Bool, Gen.String[0, 5]).Array[0, 40].Sample(moves =>
        {
            var guideline = Published();
            var said = new Dictionary<Guid, (GuidelineText, string?)>();
            var now = Start;
            foreach (var (verb, isClock, text) in moves)
            {
                now = now.AddHours(1);
                Try(guideline, verb, isClock ? Actor.Clock : Other, text, now);
                foreach (var version in guideline.Versions.Where(version => version.State.IsPublished()))
                {
                    Assert.Equal(said.GetValueOrDefault(version.Id, (version.Text, version.Label)), (version.Text, version.Label));
                    said[version.Id] = (version.Text, version.Label);
                }
                Assert.True(guideline.Versions.Count(version => version.State.IsOpen()) <= 1);
                Assert.True(guideline.Versions.Count(version => version.IsInForce) <= 1);
                Assert.All(guideline.Versions, version => Assert.Equal(version.State.IsOpen(), version.OpenOf is not null));
            }
        }, iter: 2000);

    private static void Try(Guideline guideline, GuidelineVerb verb, Actor actor, string text, DateTime now)
    {
        try
        {
            if (verb == GuidelineVerb.Write)
            {
                guideline.Write(Text with { Title = new(text, text), Body = new(text, text) }, actor, now);
            }
            else
            {
                guideline.Use(verb, actor, now);
            }
        }
        catch (Exception refusal) when (refusal is TransitionNotAllowedException or ArgumentException)
        {
            // Not every move is open; those that are not change nothing.
        }
    }
}
