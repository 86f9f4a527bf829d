using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Guidelines;

/// <summary>A picture that texts of a guideline show, by its own address. It stays for as long as a version may show it.</summary>
public sealed class GuidelineImage : Aggregate
{
    /// <summary>In bytes. A page with a few of them is still quick to read on a telephone.</summary>
    public const int Largest = 2 * 1024 * 1024;

    /// <summary>For one guideline, over all its versions.</summary>
    public const int Most = 60;

    private GuidelineImage()
    {
    }

    public Guid GuidelineId { get; private init; }

    /// <summary>As <see cref="AttachmentName.Clean"/> leaves it.</summary>
    public string Name { get; private init; } = "";

    public AttachmentKind Kind { get; private init; }

    /// <summary>In bytes.</summary>
    public long Length { get; private init; }

    /// <summary>Of the <see cref="StoredFile"/>.</summary>
    public Guid FileId { get; private init; }

    /// <summary>What it shows, for those who do not see it; each language's text has its own.</summary>
    public LocalizedText Alternative { get; private init; } = LocalizedText.Empty;

    public Guid AddedById { get; private init; }

    public string AddedByName { get; private init; } = "";

    /// <param name="id">Made with the form, so that a form sent twice adds one.</param>
    public static GuidelineImage Create(Guid id, Guideline guideline, ImageToAdd image, Actor actor, DateTime now)
    {
        var added = new GuidelineImage
        {
            Id = id,
            CreatedAt = now,
            GuidelineId = guideline.Id,
            Name = image.Name,
            Kind = image.Kind,
            Length = image.Length,
            FileId = image.FileId,
            Alternative = image.Alternative,
            AddedById = actor.PersonId ?? throw new ArgumentException("The clock adds no pictures.", nameof(actor)),
            AddedByName = actor.Name,
        };
        added.Raise(new()
        {
            Kind = HistoryKind.GuidelineImageAdded,
            At = now,
            Actor = actor,
            SubjectId = guideline.Id,
            SubjectLabel = guideline.Label,
            After = new Dictionary<string, string?> { ["name"] = image.Name },
        });
        return added;
    }

    /// <returns>The kind of picture that the name claims; null for a name of no picture.</returns>
    public static AttachmentKind? KindOf(string name) =>
        AttachmentKinds.Of(name) is (AttachmentKind.Png or AttachmentKind.Jpeg or AttachmentKind.WebP) and var kind ? kind : null;
}

public sealed record ImageToAdd
{
    public required string Name { get; init; }

    public required AttachmentKind Kind { get; init; }

    public required long Length { get; init; }

    public required Guid FileId { get; init; }

    public required LocalizedText Alternative { get; init; }
}
