namespace MiunSocial.Domain.Attachments;

/// <summary>The kinds of file that can be attached. What a browser would show as a page, such as HTML or SVG, is none of them.</summary>
public enum AttachmentKind
{
    Pdf,
    Png,
    Jpeg,
    WebP,
    Word,
    Excel,
    PowerPoint,
}

public static class AttachmentKinds
{
    /// <summary>What a file picker is asked to offer.</summary>
    public static string Extensions => ".pdf,.png,.jpg,.jpeg,.webp,.docx,.xlsx,.pptx";

    /// <summary>The kind that a file's name claims.</summary>
    /// <returns>Null for a name of no kind that can be attached.</returns>
    public static AttachmentKind? Of(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".pdf" => AttachmentKind.Pdf,
        ".png" => AttachmentKind.Png,
        ".jpg" or ".jpeg" => AttachmentKind.Jpeg,
        ".webp" => AttachmentKind.WebP,
        ".docx" => AttachmentKind.Word,
        ".xlsx" => AttachmentKind.Excel,
        ".pptx" => AttachmentKind.PowerPoint,
        _ => null,
    };

    public static string MediaType(this AttachmentKind kind) => kind switch
    {
        AttachmentKind.Pdf => "application/pdf",
        AttachmentKind.Png => "image/png",
        AttachmentKind.Jpeg => "image/jpeg",
        AttachmentKind.WebP => "image/webp",
        AttachmentKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        AttachmentKind.Excel => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        AttachmentKind.PowerPoint => "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    };
}
