namespace MiunSocial.Domain.Guidelines;

/// <summary>What a guideline is for.</summary>
public enum GuidelineScope
{
    /// <summary>All channels.</summary>
    All,

    /// <summary>Channels on one platform.</summary>
    Platform,

    /// <summary>Channels of one kind.</summary>
    Kind,

    /// <summary>A matter that concerns all channels; see <see cref="GuidelineTopic"/>.</summary>
    Topic,
}
