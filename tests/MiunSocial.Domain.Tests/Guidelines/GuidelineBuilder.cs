using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Tests.Guidelines;

internal static class GuidelineBuilder
{
    public static readonly DateTime Start = new(2026, 3, 2, 8, 0, 0, DateTimeKind.Utc);

    public static readonly Actor Officer = Person("Karin Kommunikatör", Role.Officer);

    public static readonly Actor Other = Person("Olof Kommunikatör", Role.Officer);

    public static readonly GuidelineText Text = new()
    {
        Title = new("Rubrik", "Title"),
        Summary = new("Sammanfattning.", "Summary."),
        Body = new("Text.", "Text."),
        ChangeNote = new("Nytt.", "New."),
    };

    public static readonly GuidelinePlace Place = new() { Scope = GuidelineScope.Topic, ScopeKey = GuidelineTopic.Crisis.Key(), Position = 10 };

    public static DateTime Later => Start.AddHours(1);

    public static Actor Person(string name, params Role[] roles) => new() { PersonId = Guid.CreateVersion7(), Name = name, Roles = roles.ToHashSet() };

    /// <summary>With version 1.0 in force, save for one that is new.</summary>
    public static Guideline In(GuidelineStage stage)
    {
        var guideline = Published();
        switch (stage)
        {
            case GuidelineStage.InDraft:
                guideline.BeginNext();
                break;
            case GuidelineStage.AwaitingTime:
                guideline.BeginNext();
                guideline.Schedule(Later, GuidelineChange.Minor, Officer, Start);
                break;
            case GuidelineStage.Archived:
                guideline.Archive("Behövs inte.", Officer, Start);
                break;
        }
        guideline.ClearEvents();
        return guideline;
    }

    public static Guideline Published()
    {
        var guideline = New();
        guideline.Publish(GuidelineChange.Major, Officer, Start);
        guideline.ClearEvents();
        return guideline;
    }

    public static Guideline New() => Guideline.Create(Guid.CreateVersion7(), "rubrik", Place, Text, Officer, Start);

    /// <summary>A draft of what holds, ready to be published.</summary>
    public static GuidelineVersion BeginNext(this Guideline guideline, GuidelineText? text = null)
    {
        var draft = guideline.Begin(guideline.InForce, Officer, Start);
        guideline.Write(text ?? Text, Officer, Start);
        return draft;
    }

    public static void PublishNext(this Guideline guideline, GuidelineChange change, GuidelineText? text = null)
    {
        guideline.BeginNext(text);
        guideline.Publish(change, Officer, Start);
    }

    public static void Use(this Guideline guideline, GuidelineVerb verb, Actor actor, DateTime now)
    {
        switch (verb)
        {
            case GuidelineVerb.Begin:
                guideline.Begin(guideline.InForce, actor, now);
                break;
            case GuidelineVerb.Write:
                guideline.Write(Text with { Body = new("Ny text.", "New text.") }, actor, now);
                break;
            case GuidelineVerb.Publish when actor.IsClock:
                guideline.PublishWhenDue(now);
                break;
            case GuidelineVerb.Publish:
                guideline.Publish(GuidelineChange.Minor, actor, now);
                break;
            case GuidelineVerb.Schedule:
                guideline.Schedule(now.AddDays(1), GuidelineChange.Minor, actor, now);
                break;
            case GuidelineVerb.Unschedule:
                guideline.Unschedule(actor, now);
                break;
            case GuidelineVerb.Discard:
                guideline.Discard(actor, now);
                break;
            case GuidelineVerb.Archive:
                guideline.Archive("Behövs inte.", actor, now);
                break;
            case GuidelineVerb.Restore:
                guideline.Restore(actor, now);
                break;
            case GuidelineVerb.Review:
                guideline.Review(null, actor, now);
                break;
            case GuidelineVerb.Place:
                guideline.Put(Place with { Position = 99 }, actor, now);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(verb));
        }
    }
}
