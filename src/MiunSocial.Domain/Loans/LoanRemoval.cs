using MiunSocial.Domain.Requests;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Domain.Loans;

/// <summary>
/// Something that officers removed during a loan. Removing destroys a record, so a copy is kept as text or as a file, with who removed it, when and why.
/// </summary>
public sealed class LoanRemoval : Aggregate
{
    private LoanRemoval()
    {
    }

    public Guid LoanId { get; private init; }

    /// <summary>What was removed, and where it stood.</summary>
    public string What { get; private init; } = "";

    /// <summary>What it said; empty where the copy is a file.</summary>
    public string Copy { get; private init; } = "";

    public string Reason { get; private init; } = "";

    public Guid? FileId { get; private init; }

    /// <summary>As <see cref="Attachments.AttachmentName.Clean"/> leaves it.</summary>
    public string? FileName { get; private init; }

    /// <summary>In bytes.</summary>
    public long? FileLength { get; private init; }

    public Guid RemovedById { get; private init; }

    public string RemovedByName { get; private init; } = "";

    internal static LoanRemoval Of(Guid id, Loan loan, RemovedContent removed, Actor actor, DateTime now) => new()
    {
        Id = id,
        CreatedAt = now,
        LoanId = loan.Id,
        What = removed.What.Trim(),
        Copy = removed.Copy.Trim(),
        Reason = removed.Reason.Trim(),
        FileId = removed.File?.FileId,
        FileName = removed.File?.Name,
        FileLength = removed.File?.Length,
        RemovedById = actor.PersonId!.Value,
        RemovedByName = actor.Name,
    };

    internal void Tell(DomainEvent happened) => Raise(happened);
}

/// <summary>What an officer writes down of it.</summary>
public sealed record RemovedContent
{
    public string What { get; init; } = "";

    public string Copy { get; init; } = "";

    public string Reason { get; init; } = "";

    public FileToAttach? File { get; init; }

    /// <param name="hasFile">Whether a file comes with it, kept or not yet.</param>
    public IEnumerable<Problem> Problems(bool hasFile) =>
    [
        .. TextProblems(nameof(What), What, Lengths.Line, isNeeded: true),
        .. TextProblems(nameof(Copy), Copy, Lengths.Paragraph, isNeeded: !hasFile),
        .. TextProblems(nameof(Reason), Reason, Lengths.Paragraph, isNeeded: true),
    ];

    private static IEnumerable<Problem> TextProblems(string field, string text, int longest, bool isNeeded)
    {
        if (isNeeded && string.IsNullOrWhiteSpace(text))
        {
            yield return new(field, field == nameof(Copy) ? "Problem.CopyNeeded" : "Problem.Required");
        }
        else if (text.Length > longest)
        {
            yield return new(field, "Problem.TooLong", longest);
        }
    }
}
