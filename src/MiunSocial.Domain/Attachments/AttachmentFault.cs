using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Attachments;

/// <summary>Why a file cannot be attached.</summary>
public enum AttachmentFault
{
    Empty,
    TooLarge,

    /// <summary>Its name is of no kind that can be attached.</summary>
    UnknownKind,

    /// <summary>It is not what its name says, or damaged.</summary>
    NotAsNamed,

    /// <summary>It carries programs.</summary>
    Macros,

    /// <summary>It unpacks to more than any document needs.</summary>
    TooLargeUnpacked,
}

public static class AttachmentFaults
{
    /// <summary>The problem beside the field, naming the file.</summary>
    public static Problem ToProblem(this AttachmentFault fault, string field, string fileName) => new(field, fault switch
    {
        AttachmentFault.Empty => "Problem.FileEmpty",
        AttachmentFault.TooLarge => "Problem.FileTooLarge",
        AttachmentFault.UnknownKind => "Problem.FileKind",
        AttachmentFault.NotAsNamed => "Problem.FileNotAsNamed",
        AttachmentFault.Macros => "Problem.FileMacros",
        AttachmentFault.TooLargeUnpacked => "Problem.FileUnpacked",
    }, fileName);
}
