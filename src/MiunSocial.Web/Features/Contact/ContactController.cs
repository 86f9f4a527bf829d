using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Contact;

[Authorize(Policies.Browse)]
public sealed class ContactController(ContactQueries contacts) : Controller
{
    [HttpGet("/contact")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await contacts.GetAsync(cancellationToken));
}
