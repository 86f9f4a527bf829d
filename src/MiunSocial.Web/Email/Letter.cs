namespace MiunSocial.Web.Email;

/// <summary>What a mail says, before it is text or HTML.</summary>
public sealed record Letter
{
    /// <summary>A two-letter code.</summary>
    public required string Language { get; init; }

    public required string Subject { get; init; }

    public required string Greeting { get; init; }

    /// <summary>The one thing it tells, or the line above several.</summary>
    public required string Message { get; init; }

    /// <summary>Several things that are told together.</summary>
    public IReadOnlyList<string> Items { get; init; } = [];

    /// <summary>The words of its only link.</summary>
    public required string LinkText { get; init; }

    public required string Link { get; init; }

    public required string Regards { get; init; }

    public required string Sender { get; init; }

    /// <summary>Why the reader gets it, and where that is changed.</summary>
    public required string Why { get; init; }

    /// <summary>Null where it must come.</summary>
    public string? Unsubscribe { get; init; }
}
