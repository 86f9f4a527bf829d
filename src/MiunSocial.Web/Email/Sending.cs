using MiunSocial.Data.Outbox;

namespace MiunSocial.Web.Email;

/// <summary>What came of a notice's turn.</summary>
public enum SendingEnd
{
    /// <summary>The server took the mail, or it lies in the folder.</summary>
    Sent,

    /// <summary>The recipient wants no mail of this kind, or has left.</summary>
    NotWanted,

    /// <summary>The recipient has this kind in the daily digest.</summary>
    ForDigest,

    /// <summary>This mail cannot be sent now; others can.</summary>
    PutOff,

    /// <summary>This mail can never be sent.</summary>
    Refused,

    /// <summary>No mail can be sent now: the server is away, slow or does not let the portal in.</summary>
    Away,
}

/// <param name="Trouble">What is wrong with this mail, where something is.</param>
/// <param name="Cause">For the log, when no mail can be sent: kinds and codes, nothing that people or servers wrote.</param>
public sealed record Sending(SendingEnd End, MailTrouble? Trouble = null, string? Cause = null)
{
    public static readonly Sending Sent = new(SendingEnd.Sent);

    public static Sending Away(string cause, MailTrouble? trouble = null) => new(SendingEnd.Away, trouble, cause);

    public static Sending PutOff(MailProblem problem, int? code = null) => new(SendingEnd.PutOff, new(problem, code));

    public static Sending Refused(MailProblem problem, int? code = null) => new(SendingEnd.Refused, new(problem, code));
}
