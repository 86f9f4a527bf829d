using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using MiunSocial.Web.Authorization;

namespace MiunSocial.Web.Features.Api;

/// <summary>The API's own page for people, made from the document that programs read.</summary>
[Authorize(Policies.ReadApi)]
public sealed class ApiController : Controller
{
    [HttpGet("/api")]
    public async Task<IActionResult> Index(
        [FromKeyedServices(ApiFeature.Version)] IOpenApiDocumentProvider document, [FromServices] ApiQueries queries, CancellationToken cancellationToken) =>
        View("Index", ApiReference.Of(
            await document.GetOpenApiDocumentAsync(cancellationToken),
            await queries.ExampleAsync(HttpContext, cancellationToken)));
}
