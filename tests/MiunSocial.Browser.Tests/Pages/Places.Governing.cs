using MiunSocial.Web.Features.UniversityPolicy;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>The university's own rules, and how channels are looked after by them.</summary>
public static partial class Places
{
    private static IEnumerable<Place> Governing() =>
    [
        new("policy", "/policy") { Email = Administrator },
        new("policy, of an officer", "/policy") { Email = Officer },
        new("policy, with errors", "/policy")
        {
            Email = Administrator,
            Status = 400,
            Then = visitor => visitor.PressAsync<UniversityPolicyText>("Submit"),
        },
        new("policy, changed meanwhile", "/policy")
        {
            Email = Administrator,
            Status = 409,
            Then = async visitor =>
            {
                await visitor.Page.Locator("[name=Version]").EvaluateAsync("field => field.value = '9999'");
                await visitor.Page.Locator("[name=Reason]").FillAsync("Beslut 12.");
                await visitor.Page.Locator("[name=ReviewMonths]").FillAsync("18");
                await visitor.PressAsync<UniversityPolicyText>("Submit");
            },
        },
        new("own channels", "/channels/mine") { Email = Requester },
        new("own channels, none", "/channels/mine"),
    ];
}
