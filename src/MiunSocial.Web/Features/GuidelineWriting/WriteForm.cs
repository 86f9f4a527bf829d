using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>What the editor posts: both languages of a draft, and a picture to add to it.</summary>
public sealed record WriteForm
{
    public string? TitleSv { get; init; }

    public string? TitleEn { get; init; }

    public string? SummarySv { get; init; }

    public string? SummaryEn { get; init; }

    public string? BodySv { get; init; }

    public string? BodyEn { get; init; }

    public string? ChangeNoteSv { get; init; }

    public string? ChangeNoteEn { get; init; }

    public bool SaysTheSame { get; init; }

    /// <summary>How often the draft had been written when the page was made: whoever saves over another's words is told.</summary>
    public int Seen { get; init; }

    /// <summary>The id of the picture, made with the page, so that a form sent twice adds one.</summary>
    public Guid ImageId { get; init; }

    public IFormFile? Image { get; init; }

    public string? AltSv { get; init; }

    public string? AltEn { get; init; }

    /// <summary>Where the picture goes in each body: the place of the caret, or the end where no script tells it.</summary>
    public int? CaretSv { get; init; }

    public int? CaretEn { get; init; }

    /// <summary>Whether a picture, or what it shows, has been put in.</summary>
    public bool HasImage => Image is not null || Alternative is not { Sv: "", En: "" };

    public LocalizedText Alternative => new(Line(AltSv), Line(AltEn));

    public GuidelineText ToText() => new()
    {
        Title = new(Line(TitleSv), Line(TitleEn)),
        Summary = new(Line(SummarySv), Line(SummaryEn)),
        Body = new(Typed.Clean(BodySv), Typed.Clean(BodyEn)),
        ChangeNote = new(Typed.Clean(ChangeNoteSv), Typed.Clean(ChangeNoteEn)),
        SaysTheSame = SaysTheSame,
    };

    public static WriteForm Of(GuidelineText text, int timesWritten) => new()
    {
        TitleSv = text.Title.Sv,
        TitleEn = text.Title.En,
        SummarySv = text.Summary.Sv,
        SummaryEn = text.Summary.En,
        BodySv = text.Body.Sv,
        BodyEn = text.Body.En,
        ChangeNoteSv = text.ChangeNote.Sv,
        ChangeNoteEn = text.ChangeNote.En,
        SaysTheSame = text.SaysTheSame,
        Seen = timesWritten,
        ImageId = Guid.CreateVersion7(),
    };

    /// <summary>The fields that say something else in the other form, with what they say there.</summary>
    public IEnumerable<(string Field, string Text)> Unlike(WriteForm other)
    {
        var mine = Fields().ToDictionary(field => field.Name, field => field.Text);
        return other.Fields().Where(field => field.Text.Length > 0 && field.Text != mine[field.Name]);
    }

    private IEnumerable<(string Name, string Text)> Fields() =>
    [
        (nameof(TitleSv), Typed.Clean(TitleSv)),
        (nameof(TitleEn), Typed.Clean(TitleEn)),
        (nameof(SummarySv), Typed.Clean(SummarySv)),
        (nameof(SummaryEn), Typed.Clean(SummaryEn)),
        (nameof(BodySv), Typed.Clean(BodySv)),
        (nameof(BodyEn), Typed.Clean(BodyEn)),
        (nameof(ChangeNoteSv), Typed.Clean(ChangeNoteSv)),
        (nameof(ChangeNoteEn), Typed.Clean(ChangeNoteEn)),
    ];

    private static string Line(string? text) => Typed.Clean(text).Replace('\n', ' ');
}

/// <summary>Which of the editor's buttons was used.</summary>
public enum WriteIntent
{
    /// <summary>Keep it and stay; the Enter key does the same.</summary>
    Save,

    /// <summary>Keep it while somebody writes; the page stays.</summary>
    Keep,

    /// <summary>Keep it and show how it reads.</summary>
    Preview,

    /// <summary>Keep it and go on to publishing.</summary>
    Publish,

    /// <summary>Keep it and leave.</summary>
    Close,

    /// <summary>Keep it and add the picture.</summary>
    AddImage,
}
