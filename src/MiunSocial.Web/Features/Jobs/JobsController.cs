using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using MiunSocial.Web.Authorization;
using MiunSocial.Web.Features.Shared;

namespace MiunSocial.Web.Features.Jobs;

[Authorize(Policies.Administer)]
[Route("/jobs")]
public sealed class JobsController(JobQueries queries, JobStarts starts, IStringLocalizer<JobsText> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View("Index", await queries.ListAsync(cancellationToken));

    [HttpPost("{name}/start")]
    public async Task<IActionResult> Start(string name, CancellationToken cancellationToken) =>
        await starts.StartAsync(name, cancellationToken) is { } start
            ? this.RedirectWithMessage("/jobs", texts[$"Start.{start}", texts[$"Job.{name}"]])
            : NotFound();
}
