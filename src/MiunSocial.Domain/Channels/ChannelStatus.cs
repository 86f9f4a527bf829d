namespace MiunSocial.Domain.Channels;

public enum ChannelStatus
{
    /// <summary>Approved, the account is not made yet; an officer's approval causes it.</summary>
    Planned,

    /// <summary>In use and vouched for; an officer's verification causes it.</summary>
    Active,

    /// <summary>Resting for a season; its responsible or an officer causes it.</summary>
    Paused,

    /// <summary>A close-down has been decided and is being carried out; an officer causes it.</summary>
    Closing,

    /// <summary>Gone, kept for ever in the registry and never vouched for; an officer, or the end of its request, causes it.</summary>
    Closed,
}
