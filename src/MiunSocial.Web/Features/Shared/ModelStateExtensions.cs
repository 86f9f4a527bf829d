using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

public static class ModelStateExtensions
{
    /// <summary>Puts each problem beside its field, in the reader's language.</summary>
    /// <param name="texts">Where the problems' sentences are, a feature's own first.</param>
    public static void Add(this ModelStateDictionary state, IEnumerable<Problem> problems, params IReadOnlyList<IStringLocalizer> texts)
    {
        foreach (var problem in problems)
        {
            var known = texts.FirstOrDefault(one => !one[problem.Code].ResourceNotFound, texts[^1]);
            state.AddModelError(problem.Field, problem.Argument is null ? known[problem.Code] : known[problem.Code, problem.Argument]);
        }
    }

    /// <summary>The page again with 400: everything typed is still there, and the errors stand beside their fields.</summary>
    public static ViewResult Again(this Controller controller, string view, object model)
    {
        var result = controller.View(view, model);
        result.StatusCode = StatusCodes.Status400BadRequest;
        return result;
    }

    /// <summary>The form again with everything typed, after somebody else was quicker. It goes by the version that there is now.</summary>
    /// <param name="model">Says who did what, and has the new version.</param>
    /// <param name="version">The name of the field that holds the version, whose posted value would be shown otherwise.</param>
    public static ViewResult AgainAfterAnother(this Controller controller, string view, object model, string version = "Version")
    {
        controller.ModelState.Remove(version);
        var result = controller.View(view, model);
        result.StatusCode = StatusCodes.Status409Conflict;
        return result;
    }
}
