namespace MiunSocial.Domain.Channels;

/// <summary>Who may hold a channel of a kind.</summary>
public enum ChannelHolder
{
    /// <summary>The university as a whole, through the communications department.</summary>
    University,

    /// <summary>A single unit with a need of its own.</summary>
    Unit,

    /// <summary>Staff among themselves; never shown outside.</summary>
    Internal,
}
