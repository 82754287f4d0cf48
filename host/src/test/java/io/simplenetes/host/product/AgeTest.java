package io.simplenetes.host.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {

    @ParameterizedTest
    @CsvSource({"-5, 0s", "0, 0s", "119, 119s", "120, 2m", "7199, 119m", "7200, 2h", "172799, 47h", "172800, 2d"})
    void thereAreTwoOfTheUnitAtLeast(long seconds, String age) {
        assertThat(Age.of(seconds)).isEqualTo(age);
    }
}
