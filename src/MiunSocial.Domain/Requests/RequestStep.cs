namespace MiunSocial.Domain.Requests;

/// <summary>One thing somebody did with a request. Steps are added, never changed: together they are its course.</summary>
public sealed record RequestStep
{
    public required int Number { get; init; }

    public required RequestVerb Verb { get; init; }

    public required RequestState From { get; init; }

    public required RequestState To { get; init; }

    public required DateTime At { get; init; }

    /// <summary>Null when the clock acted.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>The actor's name as it was then.</summary>
    public required string ActorName { get; init; }

    /// <summary>The reason, message or conditions, in the actor's words.</summary>
    public string? Text { get; init; }
}
