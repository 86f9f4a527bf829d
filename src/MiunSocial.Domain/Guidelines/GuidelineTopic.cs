namespace MiunSocial.Domain.Guidelines;

/// <summary>The matters that guidelines are about, in the order in which a channel's keeper meets them. Each has a text in both languages.</summary>
public enum GuidelineTopic
{
    Starting,
    Moderation,
    Accessibility,
    Images,
    PersonalData,
    Records,
    Crisis,
    Naming,
    PrivateUse,
    GuestBorrowers,
    Closing,
}

public static class GuidelineTopics
{
    /// <summary>The topic as <see cref="Guideline.ScopeKey"/> keeps it and addresses name it.</summary>
    public static string Key(this GuidelineTopic topic) => topic switch
    {
        GuidelineTopic.Starting => "starting",
        GuidelineTopic.Moderation => "moderation",
        GuidelineTopic.Accessibility => "accessibility",
        GuidelineTopic.Images => "images",
        GuidelineTopic.PersonalData => "personal-data",
        GuidelineTopic.Records => "records",
        GuidelineTopic.Crisis => "crisis",
        GuidelineTopic.Naming => "naming",
        GuidelineTopic.PrivateUse => "private-use",
        GuidelineTopic.GuestBorrowers => "guest-borrowers",
        GuidelineTopic.Closing => "closing",
    };

    /// <returns>Null for a key of no topic.</returns>
    public static GuidelineTopic? Of(string? key)
    {
        foreach (var topic in Enum.GetValues<GuidelineTopic>())
        {
            if (topic.Key() == key)
            {
                return topic;
            }
        }
        return null;
    }
}
