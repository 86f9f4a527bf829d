using MiunSocial.Data.Files;
using MiunSocial.Domain.Attachments;
using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Conversation;

/// <summary>Files as they come in with a form. The framework has them in temporary files of its own, which are gone when the answer is given.</summary>
public sealed class AttachmentUploads(FileStore store)
{
    public const string Field = "Files";

    /// <summary>As many files as a request takes, each as large as it may be, and what a form has around them.</summary>
    public const long LargestBody = ((long)AttachmentLimits.Most * AttachmentLimits.LargestFile) + (256 * 1024);

    /// <summary>What is wrong with each of them, and with all of them together.</summary>
    public static IReadOnlyList<Problem> Problems(IReadOnlyList<IFormFile> files, int taken)
    {
        var problems = new List<Problem>();
        if (files.Count > AttachmentLimits.Most - taken)
        {
            problems.Add(TooMany(taken));
        }
        foreach (var file in files)
        {
            using var content = file.OpenReadStream();
            var name = AttachmentName.Clean(file.FileName);
            if (AttachmentCheck.Look(name, content) is { } fault)
            {
                problems.Add(fault.ToProblem(Field, name));
            }
        }
        return problems;
    }

    public static Problem TooMany(int taken) => new(Field, "Problem.FilesTooMany", AttachmentLimits.Most - taken);

    /// <summary>What becomes of a form whose files were so much that they were not read.</summary>
    public static ConversationResult TooLarge { get; } =
        new ConversationResult.Invalid([new(Field, "Problem.FilesTooLarge", AttachmentLimits.LargestFile / 1024 / 1024)]);

    /// <summary>Whether each of them is among those that were attached before.</summary>
    /// <param name="attached">Their names, and the hashes of what they hold.</param>
    public static async Task<bool> AreAmongAsync(
        IReadOnlyCollection<(string Name, string Hash)> attached, IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            if (!attached.Contains((AttachmentName.Clean(file.FileName), await FileStore.HashAsync(content, cancellationToken))))
            {
                return false;
            }
        }
        return true;
    }

    /// <summary>Keeps what they hold. A save of its own, before the one that names them.</summary>
    public async Task<IReadOnlyList<FileToAttach>> KeepAsync(IReadOnlyList<IFormFile> files, DateTime now, CancellationToken cancellationToken)
    {
        var kept = new List<FileToAttach>();
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var id = await store.KeepAsync(content, now, cancellationToken);
            kept.Add(new(AttachmentName.Clean(file.FileName), file.Length, id));
        }
        return kept;
    }
}
