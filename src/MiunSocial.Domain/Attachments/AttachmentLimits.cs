namespace MiunSocial.Domain.Attachments;

public static class AttachmentLimits
{
    /// <summary>In bytes.</summary>
    public const int LargestFile = 10 * 1024 * 1024;

    /// <summary>For one request; internal notes have as many of their own, so that their number tells the requester nothing.</summary>
    public const int Most = 10;

    public const int LongestName = 150;
}
