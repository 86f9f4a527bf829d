using MiunSocial.Web.Features.Acknowledgements;

namespace MiunSocial.Browser.Tests.Pages;

/// <summary>The pages on which guidelines are read and acknowledged.</summary>
internal static class AcknowledgementPlaces
{
    private const string Officer = "officer@demo.test";
    private const string Responsible = "requester@demo.test";

    public static IEnumerable<Place> Reading =>
    [
        new("guidelines", "/guidelines"),
        new("guidelines, of a student", "/guidelines") { Email = "student@demo.test" },
        new("guidelines, found in both languages", "/guidelines") { Address = _ => "/guidelines?q=text" },
        new("guidelines, for one platform", "/guidelines") { Address = _ => "/guidelines?scope=platform:facebook" },
        new("guidelines, none", "/guidelines") { Address = _ => "/guidelines?q=nosuchguideline" },
        new("guideline", "/guidelines/{slug}") { Address = _ => "/guidelines/general-principles" },
        new("guideline, in the other language", "/guidelines/{slug}") { Address = _ => "/guidelines/images-and-copyright?text=en" },
        new("guideline, to be acknowledged", "/guidelines/{slug}") { Email = Responsible, Address = _ => "/guidelines/instagram" },
        new("question about a passage", "/requests/new/{type}") { Address = _ => "/requests/new/advice?guideline=accessibility" },
    ];

    public static IEnumerable<Place> Acknowledging =>
    [
        new("own acknowledgements", "/guidelines/acknowledge") { Email = Responsible },
        new("own acknowledgements, none asked for", "/guidelines/acknowledge"),
        new("own acknowledgements, with errors", "/guidelines/acknowledge")
        {
            Email = Responsible,
            Status = 400,
            Then = visitor => visitor.PressAsync<AcknowledgementsText>("Mine.Submit"),
        },
        new("acknowledgements", "/guidelines/acknowledgements") { Email = Officer },
        new("acknowledgements, by person", "/guidelines/acknowledgements") { Email = Officer, Address = _ => "/guidelines/acknowledgements?view=people" },
        new("acknowledgements of a guideline", "/guidelines/{slug}/acknowledgements") { Email = Officer, Address = _ => "/guidelines/general-principles/acknowledgements" },
        new("acknowledgements of a guideline, given", "/guidelines/{slug}/acknowledgements")
        {
            Email = Officer,
            Address = _ => "/guidelines/general-principles/acknowledgements?view=given",
        },
        new("acknowledgements of a guideline, that nobody is asked for", "/guidelines/{slug}/acknowledgements")
        {
            Email = Officer,
            Address = _ => "/guidelines/linkedin/acknowledgements",
        },
    ];
}
