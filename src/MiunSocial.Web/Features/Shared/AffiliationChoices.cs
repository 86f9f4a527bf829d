using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

public static class AffiliationChoices
{
    /// <summary>What every form offers where it asks what somebody is to the university.</summary>
    public static IEnumerable<SelectListItem> Affiliations(this IStringLocalizer<SharedText> texts) =>
        Enum.GetValues<Affiliation>().Select(one => new SelectListItem(texts[$"Affiliation.{one}"], one.ToString()));
}
