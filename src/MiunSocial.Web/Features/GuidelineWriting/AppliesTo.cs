using MiunSocial.Domain.Guidelines;

namespace MiunSocial.Web.Features.GuidelineWriting;

/// <summary>What a guideline is for as one choice of a list: <c>all</c>, <c>topic:crisis</c>, <c>platform:facebook</c>, <c>kind:linkedin</c>.</summary>
public static class AppliesTo
{
    public static string Of(GuidelineScope scope, string? key) => scope switch
    {
        GuidelineScope.All => "all",
        GuidelineScope.Topic => $"topic:{key}",
        GuidelineScope.Platform => $"platform:{key}",
        GuidelineScope.Kind => $"kind:{key}",
    };

    /// <returns>Null for a text that is no such choice; whether there is such a platform or kind is another question.</returns>
    public static (GuidelineScope Scope, string? Key)? Read(string? text) => text?.Split(':') switch
    {
        ["all"] => (GuidelineScope.All, null),
        ["topic", var key] when GuidelineTopics.Of(key) is not null => (GuidelineScope.Topic, key),
        ["platform", var key] => (GuidelineScope.Platform, key),
        ["kind", var key] => (GuidelineScope.Kind, key),
        _ => null,
    };
}
