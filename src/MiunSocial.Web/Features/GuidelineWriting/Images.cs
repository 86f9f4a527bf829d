using Microsoft.EntityFrameworkCore;
using MiunSocial.Data;
using MiunSocial.Data.Files;
using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Domain.Shared;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>Adds a picture to a guideline, and to the text that shows it.</summary>
public sealed class Images(PortalDbContext db, FileStore store, IDatabaseFaults faults, SignedIn signedIn)
{
    /// <summary>A picture, both languages of a text, and what a form has around them.</summary>
    public const long LargestBody = GuidelineImage.Largest + (2 * 1024 * 1024);

    /// <summary>What is said of a form that was too large to read to its end.</summary>
    public static Problem TooLarge { get; } = new(nameof(WriteForm.Image), "Problem.FormTooLarge", GuidelineImage.Largest / 1024 / 1024);

    /// <summary>
    /// Something to see for those who do not see it is asked for in each language whose text the picture comes into; what is wrong with
    /// the file is looked for in what it holds, whatever it says it is.
    /// </summary>
    public static IReadOnlyList<Problem> Problems(WriteForm form)
    {
        if (form.Image is not { } file)
        {
            return [new(nameof(form.Image), "Problem.ImageMissing")];
        }
        var problems = new List<Problem>();
        var name = AttachmentName.Clean(file.FileName);
        using var content = file.OpenReadStream();
        if (GuidelineImage.KindOf(name) is null)
        {
            problems.Add(new(nameof(form.Image), "Problem.ImageKind", name));
        }
        else if (content.Length > GuidelineImage.Largest)
        {
            problems.Add(new(nameof(form.Image), "Problem.ImageTooLarge", name));
        }
        else if (AttachmentCheck.Look(name, content) is { } fault)
        {
            problems.Add(fault.ToProblem(nameof(form.Image), name));
        }
        foreach (var (field, text) in new[] { (nameof(form.AltSv), form.Alternative.Sv), (nameof(form.AltEn), form.Alternative.En) })
        {
            if (text.Length > Lengths.Line)
            {
                problems.Add(new(field, "Problem.TooLong", Lengths.Line));
            }
            else if (text.Length == 0 && IsShownIn(form, field))
            {
                problems.Add(new(field, "Problem.AlternativeMissing"));
            }
        }
        return problems;
    }

    /// <summary>Keeps the picture. The same form sent again finds it kept.</summary>
    /// <returns>Problems; none where it is there.</returns>
    public async Task<IReadOnlyList<Problem>> AddAsync(Guideline guideline, WriteForm form, CancellationToken cancellationToken)
    {
        if (await db.GuidelineImages.AnyAsync(image => image.Id == form.ImageId, cancellationToken))
        {
            return [];
        }
        if (await db.GuidelineImages.CountAsync(image => image.GuidelineId == guideline.Id, cancellationToken) >= GuidelineImage.Most)
        {
            return [new(nameof(form.Image), "Problem.TooManyImages", GuidelineImage.Most)];
        }
        var (actor, now, file) = (await signedIn.ActorAsync(cancellationToken), signedIn.Now, form.Image!);
        await using var content = file.OpenReadStream();
        var name = AttachmentName.Clean(file.FileName);
        var kept = await store.KeepAsync(content, now, cancellationToken);
        db.GuidelineImages.Add(GuidelineImage.Create(form.ImageId, guideline, new()
        {
            Name = name,
            Kind = GuidelineImage.KindOf(name)!.Value,
            Length = file.Length,
            FileId = kept,
            Alternative = form.Alternative,
        }, actor, now));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException exception) when (faults.IsUniqueViolation(exception))
        {
            // The same form sent twice at once: the other has kept it.
        }
        db.ChangeTracker.Clear();
        return [];
    }

    /// <summary>The form with the picture in each text that has been begun, where the caret was.</summary>
    public static WriteForm Shown(WriteForm form)
    {
        var image = new ImageChoice(form.ImageId, "", form.Alternative);
        return form with
        {
            BodySv = IsShownIn(form, nameof(form.AltSv)) ? Insert(form.BodySv, form.CaretSv, image.MarkdownIn("sv")) : form.BodySv,
            BodyEn = IsShownIn(form, nameof(form.AltEn)) ? Insert(form.BodyEn, form.CaretEn, image.MarkdownIn("en")) : form.BodyEn,
            ImageId = Guid.CreateVersion7(),
            Image = null,
            AltSv = null,
            AltEn = null,
        };
    }

    private static bool IsShownIn(WriteForm form, string alternative)
    {
        var text = form.ToText();
        var isEmpty = (string language) => text.In(language) is ("", "", "");
        return alternative == nameof(form.AltEn) ? !isEmpty("en") : !isEmpty("sv") || isEmpty("en");
    }

    /// <summary>A paragraph of its own.</summary>
    private static string Insert(string? body, int? caret, string image)
    {
        var text = (body ?? "").ReplaceLineEndings("\n");
        var at = Math.Clamp(caret ?? text.Length, 0, text.Length);
        return $"{text[..at].TrimEnd('\n')}\n\n{image}\n\n{text[at..].TrimStart('\n')}".Trim('\n');
    }
}
