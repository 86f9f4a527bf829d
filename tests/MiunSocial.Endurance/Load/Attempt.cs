using MiunSocial.Domain.Requests;

namespace MiunSocial.Endurance.Load;

/// <summary>Something that a person has sent, and what they know of it.</summary>
internal sealed class Attempt
{
    public required Guid RequestId { get; init; }

    public required RequestVerb Verb { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The text by which it is found again; null for moves that take no text.</summary>
    public required string? Marker { get; init; }

    /// <summary>How many steps the page showed; whoever sends the same from it twice, in two browsers, has done it once.</summary>
    public string? Seen { get; init; }

    public Answer Answer { get; private set; } = Answer.NotSent;

    /// <summary>The number that the portal gave, once it has acknowledged a submission.</summary>
    public string? Reference { get; private set; }

    public bool WasUnanswered { get; private set; }

    /// <summary>Whether it was found to have happened while nobody had been told.</summary>
    public bool WasFound { get; set; }

    /// <summary>What was sent once and not answered may have happened, whatever is answered when it is sent again, unless that is a yes.</summary>
    public void Note(Answer answer, string? reference)
    {
        WasUnanswered |= answer == Answer.Unanswered;
        Answer = answer != Answer.Acknowledged && WasUnanswered ? Answer.Unanswered : answer;
        Reference = reference ?? Reference;
    }
}

internal enum Answer
{
    /// <summary>There was nobody to send it to: it did not happen.</summary>
    NotSent,

    /// <summary>The portal led on to the request: it happened.</summary>
    Acknowledged,

    /// <summary>The portal said no: it did not happen.</summary>
    Refused,

    /// <summary>The connection broke, or something on the way answered for the portal: it may have happened.</summary>
    Unanswered,
}
