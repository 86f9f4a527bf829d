using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Guidelines;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Guidelines;

/// <summary>What guidelines are for, as addresses and pages name it.</summary>
public sealed class GuidelineScopes(RegistryChoices registry, IStringLocalizer<SharedText> shared, IStringLocalizer<GuidelinesText> texts)
{
    public static readonly GuidelineScope[] InOrder = [GuidelineScope.All, GuidelineScope.Topic, GuidelineScope.Platform, GuidelineScope.Kind];

    /// <summary>Such as <c>platform:facebook</c>.</summary>
    public static string KeyOf(GuidelineOnShelf guideline) =>
        guideline.ScopeKey is { } key ? $"{NameOf(guideline.Scope)}:{key}" : NameOf(guideline.Scope);

    public async Task<Names> NamesAsync(CancellationToken cancellationToken)
    {
        var lists = await registry.GetAsync(cancellationToken);
        return new(
            shared,
            texts,
            lists.Platforms.ToDictionary(one => one.Slug, one => one.Name),
            lists.Kinds.ToDictionary(one => one.Slug, one => one.Name));
    }

    /// <summary>Only what some guideline is for, so that no choice leads to an empty page.</summary>
    public static IReadOnlyList<SelectListItem> Choices(IReadOnlyList<GuidelineOnShelf> all, Names names, string? chosen)
    {
        var groups = InOrder.ToDictionary(scope => scope, scope => new SelectListGroup { Name = names.GroupOf(scope) });
        return
        [
            .. from guideline in all.DistinctBy(KeyOf)
               orderby Array.IndexOf(InOrder, guideline.Scope)
               select new SelectListItem(names.NameOf(guideline), KeyOf(guideline), KeyOf(guideline) == chosen)
               {
                   Group = guideline.Scope == GuidelineScope.All ? null : groups[guideline.Scope],
               },
        ];
    }

    private static string NameOf(GuidelineScope scope) => scope switch
    {
        GuidelineScope.All => "all",
        GuidelineScope.Topic => "topic",
        GuidelineScope.Platform => "platform",
        GuidelineScope.Kind => "kind",
    };

    /// <summary>In the language of the page.</summary>
    public sealed record Names(
        IStringLocalizer<SharedText> Shared,
        IStringLocalizer<GuidelinesText> Texts,
        IReadOnlyDictionary<string, string> Platforms,
        IReadOnlyDictionary<string, string> Kinds)
    {
        public string GroupOf(GuidelineScope scope) => Texts[$"Scope.{scope}"].Value;

        /// <summary>The key itself for what there is no more.</summary>
        public string NameOf(GuidelineOnShelf guideline) => (guideline.Scope, guideline.ScopeKey ?? "") switch
        {
            (GuidelineScope.Platform, var key) => Platforms.GetValueOrDefault(key, key),
            (GuidelineScope.Kind, var key) => Kinds.GetValueOrDefault(key, key),
            (GuidelineScope.Topic, var key) => GuidelineTopics.Of(key) is { } topic ? Shared[$"GuidelineTopic.{topic}"].Value : key,
            (GuidelineScope.All, _) => Shared["GuidelineScope.All"].Value,
        };

        /// <summary>Of the channels that it is for; null where these are all, or those that meet the matter.</summary>
        public string? AddressOf(GuidelineOnShelf guideline) => guideline.Scope switch
        {
            GuidelineScope.Platform => $"/channels{QueryString.Create("platform", guideline.ScopeKey ?? "")}",
            GuidelineScope.Kind => $"/channels{QueryString.Create("kind", guideline.ScopeKey ?? "")}",
            GuidelineScope.All or GuidelineScope.Topic => null,
        };
    }
}
