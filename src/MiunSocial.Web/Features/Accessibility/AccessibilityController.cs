using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Accessibility;

[Authorize(Policies.Browse)]
public sealed class AccessibilityController : Controller
{
    [HttpGet("/accessibility")]
    public IActionResult Index() => View();
}
