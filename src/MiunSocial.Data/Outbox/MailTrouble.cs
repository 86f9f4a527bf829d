namespace MiunSocial.Data.Outbox;

/// <summary>Why a mail did not get away. Each is told to administrators in the portal's own words, never in the mail server's.</summary>
public enum MailProblem
{
    /// <summary>The server will never take mail for this address.</summary>
    AddressRefused,

    /// <summary>The server will never take this mail.</summary>
    MessageRefused,

    /// <summary>The server asks to wait with this address, as for a full mailbox.</summary>
    AddressPutOff,

    /// <summary>The server asks to wait with this mail, as when it has no room.</summary>
    MessagePutOff,

    /// <summary>No mail could be made, most often because the person's address is none.</summary>
    NotComposed,

    /// <summary>The file could not be written into the folder. Kept of notices that were given up for it; now all wait until it can be.</summary>
    NotWritten,
}

/// <param name="Code">The server's three-digit answer, where there was one.</param>
public sealed record MailTrouble(MailProblem Problem, int? Code = null);
