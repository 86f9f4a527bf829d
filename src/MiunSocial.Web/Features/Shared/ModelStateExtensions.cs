using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using MiunSocial.Domain.Shared;

namespace MiunSocial.Web.Features.Shared;

public static class ModelStateExtensions
{
    /// <summary>Puts each problem beside its field, in the reader's language.</summary>
    public static void Add(this ModelStateDictionary state, IEnumerable<Problem> problems, IStringLocalizer<SharedText> texts)
    {
        foreach (var problem in problems)
        {
            state.AddModelError(problem.Field, problem.Argument is null ? texts[problem.Code] : texts[problem.Code, problem.Argument]);
        }
    }

    /// <summary>The page again with 400: everything typed is still there, and the errors stand beside their fields.</summary>
    public static ViewResult Again(this Controller controller, string view, object model)
    {
        var result = controller.View(view, model);
        result.StatusCode = StatusCodes.Status400BadRequest;
        return result;
    }
}
