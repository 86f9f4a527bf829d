namespace MiunSocial.Data.Outbox;

/// <summary>How a kind of notice reaches a person by mail. In the portal every notice is seen, whatever is chosen.</summary>
public enum NoticeDelivery
{
    /// <summary>A mail of its own, within seconds.</summary>
    AtOnce,

    /// <summary>With the others in one mail on the morning of the next working day.</summary>
    Digest,

    /// <summary>No mail.</summary>
    Off,
}
