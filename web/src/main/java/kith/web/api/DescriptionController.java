package kith.web.api;

import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// The description of the API, for programs.
@RestController
final class DescriptionController {
    private static final Resource FILE =
            new org.springframework.core.io.ClassPathResource("/kith/web/api/openapi.json");

    @GetMapping(path = ApiSecurity.API + "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    Resource openapi() {
        return FILE;
    }
}
